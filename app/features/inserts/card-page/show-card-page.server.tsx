import { createHash } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { cardPageHeaders } from "./card-page-headers";
import { findDesign } from "../designs/designs.server";
import { pagePalette } from "../domain/card-page/page-palette";
import type { PagePalette } from "../domain/card-page/page-palette";
import { CardPage } from "../ui/card-page/card-page";
import type { CardPageView } from "../ui/card-page/card-page";
import type { CardPageLinks } from "../ui/card-page/card-page-live";
import { cardPageScript } from "../ui/card-page/card-page-script";
import { cardPageStyle } from "../ui/card-page/card-page-style";

/** How a card's page is shown, whatever it says. */
export interface CardPageFrame {
  locale: Locale;
  links: CardPageLinks;
  palette: PagePalette;
}

/** The page of a card as a whole document that fetches nothing, runs only its own script, and stands in nobody's frame. */
export function showCardPage(shop: Pick<Shop, "name">, view: CardPageView, { locale, links, palette }: CardPageFrame, status: number): Response {
  const style = cardPageStyle(palette);
  const page = renderToStaticMarkup(<CardPage shopName={shop.name} {...{ view, locale, links, style }} script={cardPageScript} />);
  const policy = [
    "default-src 'none'", `style-src ${hashOf(style)}`, `script-src ${hashOf(cardPageScript)}`, "img-src data:", "form-action 'self'",
    "base-uri 'none'", "frame-ancestors 'none'",
  ];
  return new Response(`<!doctype html>${page}`, {
    status,
    headers: { ...cardPageHeaders, "content-type": "text/html; charset=utf-8", "content-language": locale, "content-security-policy": policy.join("; ") },
  });
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A card's own addresses, on the shop's domain. A token that is none leads back to nothing but the page it was asked on. */
export function cardLinks(shop: Pick<Shop, "storefrontUrl" | "domain">, pathPrefix: string, token: string): CardPageLinks {
  const path = `${pathPrefix}/${encodeURIComponent(token.toLowerCase())}`;
  return { page: `${shop.storefrontUrl || `https://${shop.domain}`}${path}`, path, picture: `${path}/voucher.png`, credit: `${path}/credit` };
}

/** The colours of the design that a card was promised with, in its newest version; without one, of the shop's first. */
export const pagePaletteOf = async (shop: Pick<Shop, "id">, designId: string | null): Promise<PagePalette> => pagePalette(await findDesign(shop, designId));
