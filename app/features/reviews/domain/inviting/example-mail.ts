import type { Locale } from "~/kernel/locale";
import { invitationMail } from "./invitation-mail";
import type { InvitationMail } from "./invitation-mail";

/** Whom the examples greet. */
export const exampleName = "Anna";

const products: Record<Locale, readonly string[]> = { de: ["Bergkäse", "Riesling trocken"], en: ["Mountain cheese", "Riesling, dry"] };

/** A mail as customers would get it, about things that nobody has ordered; its links lead nowhere. */
export const exampleMail = (kind: InvitationMail["kind"], shopName: string, locale: Locale) =>
  invitationMail({ kind, shopName, orderName: "#1042", url: "#", products: products[locale].map((title, index) => ({ productId: String(index + 1), title })) }, locale);
