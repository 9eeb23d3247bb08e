import type { CardHolder, PageSlot } from "~/core/pages/domain/page-slot";
import type { Locale } from "~/kernel/locale";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { cardPageContent, cardPageStatus, mayHaveSlots } from "../domain/card-page/card-page-content";
import { receiveVisitor } from "./receive-visitor.server";
import { showCardPage } from "./show-card-page.server";

/** What other programmes have for whoever holds a card. They are other features': the route brings them along. */
export type SlotsOf = (shop: Shop, holder: CardHolder, locale: Locale, now: Date) => Promise<PageSlot[]>;

/** The page that a card's QR leads to. Counts the scan. */
export async function showCard(proxied: ProxyRequest, token: string, visitor: ProxyVisitor, slotsOf: SlotsOf, now: Date): Promise<Response> {
  const received = await receiveVisitor(proxied, token, visitor, now, true);
  if (!received.ok) return received.answer;
  const { shop, card, frame } = received;
  const page = cardPageContent(card.page, now, shop.timeZone, frame.locale);
  const slots = card.holder && mayHaveSlots(page.kind) ? await slotsOf(shop, card.holder, frame.locale, now) : [];
  return showCardPage(shop, { ...page, slots }, frame, cardPageStatus(page.kind));
}
