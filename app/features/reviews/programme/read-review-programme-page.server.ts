import { customerMail } from "~/core/messages/emails/customer-mail";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { exampleMail, exampleName } from "../domain/inviting/example-mail";
import type { InvitationMail } from "../domain/inviting/invitation-mail";
import type { MailPreviews } from "../ui/programme/review-programme-preview";
import { countStandardReviews } from "../standard/count-standard-reviews.server";
import { readReviewProgramme } from "./review-programme.server";
import { themePlaces } from "./theme-places.server";

/** Everything the programme's page shows: the programme, the product types that are known, how many are still to be asked, where standard reviews stand, and the mails as they would be made. */
export async function readReviewProgrammePage(shop: Shop) {
  const [programme, waiting, types, standardReviews] = await Promise.all([
    readReviewProgramme(shop), db().reviewInvitation.count({ where: { shopId: shop.id, state: "waiting", lot: "programme" } }),
    db().shopProduct.findMany({ where: { shopId: shop.id, deleted: false, type: { not: "" } }, distinct: ["type"], select: { type: true }, orderBy: { type: "asc" }, take: 30 }),
    countStandardReviews(shop),
  ]);
  return { programme, waiting, standardReviews, productTypes: types.map(({ type }) => type), editors: themePlaces(), previews: previewsFor(shop.name || shop.domain) };
}

function previewsFor(shopName: string): MailPreviews {
  const preview = (kind: InvitationMail["kind"], locale: Locale) => {
    const { subject, html } = customerMail(exampleMail(kind, shopName, locale), exampleName, { name: shopName, lines: [], contact: "" }, "#", locale);
    return { subject, html };
  };
  return Object.fromEntries(locales.map((locale) => [locale, { first: preview("first", locale), reminder: preview("reminder", locale) }])) as MailPreviews;
}
