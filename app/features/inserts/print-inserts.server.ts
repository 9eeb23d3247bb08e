import type { Readable } from "node:stream";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { dayOf } from "~/kernel/day";
import { nearestLocale } from "~/kernel/locale";
import { firstNames } from "~/core/customers/note-customers.server";
import { entriesFor } from "~/core/ledger/entries-for.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { fontCovers, coveredText } from "~/platform/pdf/font-covers.server";
import { log } from "~/platform/log.server";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { DotsPerInch, PageDescription } from "~/platform/pdf/page-description";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { CardReason } from "./domain/reason-words";
import { cardTexts } from "./domain/card-texts";
import { insertKey } from "./domain/decide-insert";
import { decideWhatIsPrinted } from "./decide-what-is-printed.server";
import { insertCard } from "./pdf/insert-card";
import { bookPrints } from "./book-prints.server";

export type Printed =
  | { ok: true; pdf: Readable; cards: number; without: WithoutCard[] }
  | { ok: false; without: WithoutCard[] };

interface WithoutCard {
  orderId: string;
  reason: CardReason;
}

interface CardToPrint {
  orderId: string;
  customerId: string | null;
  locale: string | null;
  promise: NonNullable<InsertDecided["promise"]>;
}

/**
 * The cards of these orders, one page each, in the order asked for; streamed. Waits neither for the worker nor for Shopify:
 * what has not been decided is decided here and now, under the same key. Orders that get no card are named with the reason.
 * Printing again prints the same cards.
 */
export async function printInserts(shop: Shop, orderIds: readonly string[], dotsPerInch: DotsPerInch): Promise<Printed> {
  await decideWhatIsPrinted(shop, orderIds);
  const entries = await entriesFor(db(), shop.id, orderIds.map(insertKey));
  const decisions = new Map(entries.filter((entry) => entry.kind === "insert.decided").map((entry) => [entry.orderId, insertDecidedSchema.parse(entry.data)]));
  const orders = await readOrders(db(), shop.id, orderIds);
  const over = await vouchersThatAreOver(shop.id, orderIds);
  const without: WithoutCard[] = [];
  const cards: CardToPrint[] = [];
  for (const orderId of new Set(orderIds)) {
    const decision = decisions.get(orderId);
    if (decision?.promise && over.has(orderId)) without.push({ orderId, reason: "voucher-over" });
    else if (decision?.promise) cards.push({ orderId, customerId: orders.get(orderId)?.customerId ?? decision.customerId, locale: orders.get(orderId)?.locale ?? null, promise: decision.promise });
    else without.push({ orderId, reason: decision?.reason ?? "unknown-order" });
  }
  if (cards.length === 0) return { ok: false, without };
  log.info({ shopId: shop.id, customers: cards.length, why: "printing inserts" }, "personal data read");
  const names = await firstNames(shop, cards.flatMap((card) => card.customerId ?? []));
  await bookPrints(shop.id, cards.map((card) => card.orderId), dotsPerInch, now());
  const pages = pagesOf(shop, cards, names, dotsPerInch);
  return { ok: true, pdf: streamPdf(pages, { title: shop.name, language: shop.locale, createdAt: now() }), cards: cards.length, without };
}

/** Orders whose voucher was revoked, has expired or is not taken by Shopify: a card for it would be waste paper, and an annoyance. */
async function vouchersThatAreOver(shopId: number, orderIds: readonly string[]): Promise<Set<string | null>> {
  const vouchers = await db().voucher.findMany({
    where: { shopId, orderId: { in: [...orderIds] }, state: { in: ["revoked", "expired", "refused"] } }, select: { orderId: true },
  });
  return new Set(vouchers.map(({ orderId }) => orderId));
}

function* pagesOf(shop: Shop, cards: readonly CardToPrint[], names: ReadonlyMap<string, string>, dotsPerInch: DotsPerInch): Generator<PageDescription> {
  for (const card of cards) {
    const name = names.get(card.customerId ?? "") ?? null;
    const printable = name !== null && fontCovers(name) ? name : null;
    // A name too long for its line must not cost the card: then without the customer's, at last without the shop's.
    const page = pageOf(shop, card, printable, dotsPerInch) ?? pageOf(shop, card, null, dotsPerInch) ?? pageOf({ ...shop, name: "" }, card, null, dotsPerInch);
    if (!page) throw new Error(`The card of order ${card.orderId} does not fit on its page`);
    yield page;
  }
}

function pageOf(shop: Shop, card: CardToPrint, firstName: string | null, dotsPerInch: DotsPerInch): PageDescription | undefined {
  const { code, token, terms, cohortEndsAt } = card.promise;
  const locale = nearestLocale(card.locale, nearestLocale(shop.locale));
  const outcome = insertCard(
    {
      ...cardTexts(terms, dayOf(new Date(cohortEndsAt), shop.timeZone), firstName, locale),
      shopName: coveredText(shop.name), code: groupedCode(code), qrUrl: cardUrl(shop, token), language: locale, dotsPerInch,
    },
    fontRuler,
  );
  return outcome.ok ? outcome.page : undefined;
}

/** What the QR says: the shop's own domain, the path of the app proxy, the card's token. */
export const cardUrl = (shop: Pick<Shop, "storefrontUrl" | "domain" | "proxyPath">, token: string): string =>
  `${shop.storefrontUrl || `https://${shop.domain}`}${shop.proxyPath}/${token.toLowerCase()}`;
