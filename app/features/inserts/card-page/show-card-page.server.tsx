import { answerPage } from "~/core/pages/answer-page.server";
import type { PagePalette } from "~/core/pages/domain/page-palette";
import { pageScript } from "~/core/pages/ui/page-script";
import { pageStyle } from "~/core/pages/ui/page-style";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import { findDesign } from "../designs/designs.server";
import { pagePalette } from "../domain/card-page/page-palette";
import { CardPage } from "../ui/card-page/card-page";
import type { CardPageView } from "../ui/card-page/card-page";
import type { CardPageLinks } from "../ui/card-page/card-page-live";

/** How a card's page is shown, whatever it says. */
export interface CardPageFrame {
  locale: Locale;
  links: CardPageLinks;
  palette: PagePalette;
}

/** The page of a card, whatever it says. */
export function showCardPage(shop: Pick<Shop, "name">, view: CardPageView, { locale, links, palette }: CardPageFrame, status: number): Response {
  const style = pageStyle(palette);
  const page = <CardPage shopName={shop.name} {...{ view, locale, links, style }} script={pageScript} />;
  return answerPage(page, { locale, style, script: pageScript, status });
}

/** A card's own addresses, on the shop's domain. A token that is none leads back to nothing but the page it was asked on. */
export function cardLinks(shop: Pick<Shop, "storefrontUrl" | "domain">, pathPrefix: string, token: string): CardPageLinks {
  const path = `${pathPrefix}/${encodeURIComponent(token.toLowerCase())}`;
  return { page: `${storefrontOf(shop)}${path}`, path, picture: `${path}/voucher.png`, credit: `${path}/credit` };
}

/** The colours of the design that a card was promised with, in its newest version; without one, of the shop's first. */
export const pagePaletteOf = async (shop: Pick<Shop, "id">, designId: string | null): Promise<PagePalette> => pagePalette(await findDesign(shop, designId));
