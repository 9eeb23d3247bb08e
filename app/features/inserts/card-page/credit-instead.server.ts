import { wishCredit } from "~/core/vouchers/wish-credit.server";
import { log } from "~/platform/log.server";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { pageHeaders } from "~/core/pages/page-headers";
import { cardPageContent } from "../domain/card-page/card-page-content";
import { returnMark } from "../domain/card-page/card-visit";
import { receiveVisitor } from "./receive-visitor.server";
import { showCardPage } from "./show-card-page.server";

/** Asks the holder of a card back whether the voucher is to become store credit, since that cannot be undone. A card of which it cannot leads back to its page. */
export async function askAboutCredit(proxied: ProxyRequest, token: string, visitor: ProxyVisitor, now: Date): Promise<Response> {
  const received = await receiveVisitor(proxied, token, visitor, now);
  if (!received.ok) return received.answer;
  const { shop, card, frame } = received;
  const page = cardPageContent(card.page, now, shop.timeZone, frame.locale);
  if (page.kind !== "live" || !page.creditInstead) return backToCard(frame.links.path);
  return showCardPage(shop, { kind: "ask-credit", amount: page.creditInstead, slots: [] }, frame, 200);
}

/**
 * Takes the wish. Whoever sends it holds the card: its token is in the address, and no cookie is involved that another page could make use of.
 * Sent twice, it is wished once. What became of it says the card's page.
 */
export async function takeCredit(proxied: ProxyRequest, token: string, visitor: ProxyVisitor, now: Date): Promise<Response> {
  const received = await receiveVisitor(proxied, token, visitor, now);
  if (!received.ok) return received.answer;
  const { shop, card, frame } = received;
  if (card.voucherKey !== null) {
    const wished = await wishCredit(shop, card.voucherKey, now);
    if (!wished.ok) log.info({ shopId: shop.id, reason: wished.reason }, "a voucher was not turned into store credit");
  }
  return backToCard(frame.links.path);
}

const backToCard = (path: string): Response => new Response(null, { status: 303, headers: { ...pageHeaders, location: `${path}?${returnMark}=1` } });
