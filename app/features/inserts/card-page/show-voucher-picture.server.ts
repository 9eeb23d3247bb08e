import { svgToPng } from "~/platform/picture/svg-to-png.server";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { pageHeaders } from "~/core/pages/page-headers";
import { cardPageContent, cardPageStatus } from "../domain/card-page/card-page-content";
import { drawVoucher } from "./draw-voucher.server";
import { receiveVisitor } from "./receive-visitor.server";
import { showCardPage } from "./show-card-page.server";
import { untilWords } from "../ui/card-page/card-page-live";
import { cardPageMessages } from "../ui/card-page/card-page-messages";

export type PictureFormat = "svg" | "png";
const mediaTypes = { svg: "image/svg+xml", png: "image/png" } as const;

/** A voucher that can be used, as a picture to be saved; of any other card its page, which says what is the matter. No scan. */
export async function showVoucherPicture(proxied: ProxyRequest, token: string, visitor: ProxyVisitor, format: PictureFormat, now: Date): Promise<Response> {
  const received = await receiveVisitor(proxied, token, visitor, now);
  if (!received.ok) return received.answer;
  const { shop, card, frame } = received;
  const { locale, palette, links } = frame;
  const page = cardPageContent(card.page, now, shop.timeZone, locale);
  if (page.kind !== "live") return showCardPage(shop, page, frame, cardPageStatus(page.kind));
  const words = cardPageMessages(locale);
  const { first, second } = untilWords(page, words, locale);
  const svg = drawVoucher({
    shopName: shop.name, offer: page.offer, until: [first, ...(second === null ? [] : [second])], codeLabel: words.live.code, code: page.code, url: links.page, palette,
  });
  const picture = format === "svg" ? new TextEncoder().encode(svg) : await svgToPng(svg);
  return new Response(picture, {
    headers: {
      ...pageHeaders, "content-type": mediaTypes[format], "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "content-disposition": `attachment; filename="${words.later.pictureFile}.${format}"`,
    },
  });
}
