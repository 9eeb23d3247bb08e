import { nearestLocale } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { preferredLocale } from "~/platform/i18n/preferred-locale";
import { guessLimit } from "~/platform/shopify/network-limit.server";
import { networkMark } from "~/platform/shopify/network-mark.server";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { isScan, returnMark } from "../domain/card-page/card-visit";
import { openCard } from "./open-card.server";
import type { FoundCard } from "./open-card.server";
import { cardLinks, pagePaletteOf, showCardPage } from "./show-card-page.server";
import type { CardPageFrame } from "./show-card-page.server";

export type Received = { ok: true; shop: Shop; card: FoundCard; frame: CardPageFrame } | { ok: false; answer: Response };

const guesses = guessLimit();

/**
 * Receives somebody who holds a card (or says so): finds it, counts the scan where `mayScan` and it is one, and knows in which language and
 * colours to answer. A network that has asked for too many unknown cards has to wait, whichever it asks for.
 */
export async function receiveVisitor({ shop, pathPrefix }: ProxyRequest, token: string, visitor: ProxyVisitor, now: Date, mayScan = false): Promise<Received> {
  const links = cardLinks(shop, pathPrefix, token);
  const spoken = (else_: Locale): Locale => preferredLocale(visitor.acceptLanguage, else_);
  const network = networkMark(shop, visitor.address);
  const seconds = guesses.secondsToWait(network, now);
  if (seconds > 0) return { ok: false, answer: await askToWait(shop, { links, locale: spoken(nearestLocale(shop.locale)) }, seconds) };
  const isCounted = mayScan && isScan({ ...visitor, isReturn: visitor.query.has(returnMark) });
  const card = await openCard(shop, token, { isScan: isCounted, address: visitor.address }, now);
  if (card.page.kind === "unknown") guesses.count(network, now);
  const palette = await pagePaletteOf(shop, card.designId);
  return { ok: true, shop, card, frame: { links, palette, locale: spoken(card.locale ?? nearestLocale(shop.locale)) } };
}

async function askToWait(shop: Shop, frame: Omit<CardPageFrame, "palette">, seconds: number): Promise<Response> {
  const view = { kind: "wait" as const, minutes: Math.ceil(seconds / 60), slots: [] };
  const answer = showCardPage(shop, view, { ...frame, palette: await pagePaletteOf(shop, null) }, 429);
  answer.headers.set("retry-after", String(seconds));
  return answer;
}
