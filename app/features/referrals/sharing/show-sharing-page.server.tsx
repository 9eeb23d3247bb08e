import { answerPage } from "~/core/pages/answer-page.server";
import type { PagePalette } from "~/core/pages/domain/page-palette";
import { pageScript } from "~/core/pages/ui/page-script";
import { pageStyle } from "~/core/pages/ui/page-style";
import type { Locale } from "~/kernel/locale";
import { nearestLocale } from "~/kernel/locale";
import { preferredLocale } from "~/platform/i18n/preferred-locale";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { friendPageStatus } from "../domain/sharing/friend-page";
import type { FriendPageView } from "../domain/sharing/friend-page";
import { AccountPage } from "../ui/sharing/account-page";
import type { AccountPageView } from "../ui/sharing/account-page";
import { entranceScript } from "../ui/sharing/entrance-script";
import { FriendPage } from "../ui/sharing/friend-page";
import { sharingStyle } from "../ui/sharing/sharing-style";

/** The shop's colours for its small pages. They are the cards' designs', which are another feature's: the route brings them along. */
export type PaletteOf = (shop: Pick<Shop, "id">, designId: null) => Promise<PagePalette>;

/** What the visitor reads best, else the shop's language. */
export const localeOf = (shop: Pick<Shop, "locale">, { acceptLanguage }: Pick<ProxyVisitor, "acceptLanguage">): Locale =>
  preferredLocale(acceptLanguage, nearestLocale(shop.locale));

export interface FriendFrame {
  locale: Locale;
  paletteOf: PaletteOf;
  /** The link's own path from the shop's root on, and the page in full. */
  path: string;
  url: string;
  /** Who recommends the shop; null where the name is not known, or is nobody's business. */
  recommendedBy: string | null;
}

/** A page of an advocate's link, whatever it says. */
export async function showFriendPage(shop: Pick<Shop, "id" | "name">, view: FriendPageView, { locale, paletteOf, ...frame }: FriendFrame): Promise<Response> {
  const style = pageStyle(await paletteOf(shop, null)) + sharingStyle;
  const script = view.kind === "entrance" && view.goOn !== null ? entranceScript : pageScript;
  return answerPage(<FriendPage shopName={shop.name} {...{ view, locale, style, script, ...frame }} />, { locale, style, script, status: friendPageStatus(view.kind) });
}

/** An advocate's own page. */
export async function showAccountPage(shop: Pick<Shop, "id" | "name">, view: AccountPageView, frame: { locale: Locale; paletteOf: PaletteOf; path: string }): Promise<Response> {
  const { locale, path, paletteOf } = frame;
  const style = pageStyle(await paletteOf(shop, null)) + sharingStyle;
  const status = view.kind === "unknown" ? 404 : view.kind === "wait" ? 429 : 200;
  return answerPage(<AccountPage shopName={shop.name} {...{ view, locale, style, path }} script={pageScript} />, { locale, style, script: pageScript, status });
}
