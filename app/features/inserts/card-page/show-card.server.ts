import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { cardPageContent, cardPageStatus } from "../domain/card-page/card-page-content";
import { receiveVisitor } from "./receive-visitor.server";
import { showCardPage } from "./show-card-page.server";

/** The page that a card's QR leads to. Counts the scan. */
export async function showCard(proxied: ProxyRequest, token: string, visitor: ProxyVisitor, now: Date): Promise<Response> {
  const received = await receiveVisitor(proxied, token, visitor, now, true);
  if (!received.ok) return received.answer;
  const { shop, card, frame } = received;
  const view = cardPageContent(card.page, now, shop.timeZone, frame.locale);
  return showCardPage(shop, view, frame, cardPageStatus(view.kind));
}
