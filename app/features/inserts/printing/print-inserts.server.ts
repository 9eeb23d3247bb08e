import type { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { dayOf } from "~/kernel/day";
import { nearestLocale } from "~/kernel/locale";
import { firstNames } from "~/core/customers/note-customers.server";
import { advocateCodes } from "~/core/vouchers/advocate-codes.server";
import type { AdvocateCode } from "~/core/vouchers/advocate-codes.server";
import { entriesFor } from "~/core/ledger/entries-for.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { fontCovers, coveredText } from "~/platform/pdf/font-covers.server";
import { log } from "~/platform/log.server";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { DotsPerInch } from "~/platform/pdf/page-description";
import { readImageFacts } from "~/platform/pdf/read-image-facts.server";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { proxyRootOf } from "~/platform/shopify/storefront-of";
import type { CardReason } from "../domain/deciding/reason-words";
import { cardContent } from "../domain/printing/card-content";
import type { PrintFormat } from "../domain/printing/card-formats";
import { keepsFromPrinting } from "../domain/designs/design-check";
import { insertKey } from "../domain/deciding/decide-insert";
import { currentVouchers, overReason, whyNoCard } from "./current-vouchers.server";
import { decideWhatIsPrinted } from "./decide-what-is-printed.server";
import { designFor } from "../designs/design-for.server";
import type { DesignToPrint } from "../designs/design-for.server";
import { facesOf, insertCard } from "../pdf/insert-card";
import type { CardProblems, InsertCard, InsertCardOutcome } from "../pdf/insert-card";
import type { CardPrint } from "../pdf/card-kit";
import { sheetsOfCards } from "../pdf/sheets-of-cards";
import { bookPrints } from "./book-prints.server";

/** `unfit`: orders whose card does not fit the format with the design as it is; nothing was printed for them. */
export type Printed =
  | { ok: true; pdf: Readable; cards: number; without: WithoutCard[]; unfit: UnfitCard[] }
  | { ok: false; without: WithoutCard[]; unfit: UnfitCard[] };

interface UnfitCard {
  orderId: string;
  problems: CardProblems;
}

interface WithoutCard {
  orderId: string;
  reason: CardReason;
}

interface CardToPrint {
  orderId: string;
  customerId: string | null;
  orderName: string;
  locale: string | null;
  promise: NonNullable<InsertDecided["promise"]>;
}

/**
 * The cards of these orders in the order asked for, streamed: one by one, or four on a sheet. Waits neither for the worker nor for Shopify:
 * what has not been decided is decided here and now, under the same key. Orders that get no card are named with the reason.
 * All cards are laid out before the first is booked or printed: what does not fit is known before paper is spent. Printing
 * again prints the same cards.
 */
export async function printInserts(shop: Shop, orderIds: readonly string[], dotsPerInch: DotsPerInch, format: PrintFormat = "a6"): Promise<Printed> {
  await decideWhatIsPrinted(shop, orderIds);
  const entries = await entriesFor(db(), shop.id, orderIds.map(insertKey));
  const decisions = new Map(entries.filter((entry) => entry.kind === "insert.decided").map((entry) => [entry.orderId, insertDecidedSchema.parse(entry.data)]));
  const orders = await readOrders(db(), shop.id, orderIds);
  const vouchers = await currentVouchers(shop.id, orderIds);
  const without: WithoutCard[] = [];
  const cards: CardToPrint[] = [];
  for (const orderId of new Set(orderIds)) {
    const decision = decisions.get(orderId);
    const current = vouchers.get(insertKey(orderId));
    const worthless = current ? whyNoCard(current) : null;
    if (decision?.promise && worthless) without.push({ orderId, reason: overReason(worthless) });
    else if (decision?.promise) {
      const promise = current ? { ...decision.promise, code: current.code } : decision.promise;
      cards.push({ orderId, customerId: orders.get(orderId)?.customerId ?? decision.customerId, orderName: decision.orderName, locale: orders.get(orderId)?.locale ?? null, promise });
    }
    else without.push({ orderId, reason: decision?.reason ?? "unknown-order" });
  }
  if (cards.length === 0) return { ok: false, without, unfit: [] };
  log.info({ shopId: shop.id, customers: cards.length, why: "printing inserts" }, "personal data read");
  const names = await firstNames(shop, cards.flatMap((card) => card.customerId ?? []));
  const designs = await designsOf(shop, cards);
  const advocates = await advocateCodes(shop, cards.flatMap((card) => card.customerId ?? []));
  const print = { format, dotsPerInch, images: await readImageFacts(imagesOf(designs)) };
  const laidOut: { orderId: string; card: InsertCard }[] = [];
  const unfit: UnfitCard[] = [];
  for (const [index, card] of cards.entries()) {
    if (index % cardsAtOnce === cardsAtOnce - 1) await setImmediate();
    const { design } = designs.get(card.promise.designId) ?? (await designFor(shop, card.promise));
    const outcome = layOut(shop, card, design, names.get(card.customerId ?? "") ?? null, advocates.get(card.customerId ?? "") ?? null, print);
    if (outcome.ok) laidOut.push({ orderId: card.orderId, card: outcome.card });
    else unfit.push({ orderId: card.orderId, problems: outcome.problems });
  }
  if (laidOut.length === 0) return { ok: false, without, unfit };
  await bookPrints(shop.id, laidOut.map(({ orderId }) => orderId), { format, dpi: dotsPerInch }, now());
  const pages = sheetsOfCards(laidOut.map(({ card }) => card), format);
  const pdf = streamPdf(pages, { title: shop.name, language: shop.locale, createdAt: now() }, imagesOf(designs));
  return { ok: true, pdf, cards: laidOut.length, without, unfit };
}

/** Other requests have their turn after so many. */
const cardsAtOnce = 25;

async function designsOf(shop: Shop, cards: readonly CardToPrint[]): Promise<Map<string | null, DesignToPrint>> {
  const designs = new Map<string | null, DesignToPrint>();
  for (const { promise } of cards) if (!designs.has(promise.designId)) designs.set(promise.designId, await designFor(shop, promise));
  return designs;
}

const imagesOf = (designs: ReadonlyMap<string | null, DesignToPrint>): Map<string, Uint8Array> =>
  new Map([...designs.values()].flatMap(({ images }) => [...images]));

/**
 * A name that the fonts lack or that is too long for its line must not cost the card: then without the customer's, at last without the shop's. Nor must an
 * advocate's code that this sheet has no room for (the design's check has said so): the voucher is what the card is for.
 */
function layOut(shop: Shop, card: CardToPrint, design: DesignToPrint["design"], firstName: string | null, advocate: AdvocateCode | null, print: CardPrint): InsertCardOutcome {
  const { code, token, terms, cohortEndsAt } = card.promise;
  const faces = facesOf(design);
  const language = nearestLocale(card.locale, nearestLocale(shop.locale));
  const promised = { terms, code, lastDay: dayOf(new Date(cohortEndsAt), shop.timeZone), qrUrl: cardUrl(shop, token), orderName: card.orderName };
  const withNames = (shopName: string, name: string | null): InsertCardOutcome => {
    const content = cardContent(shopName, promised, name, language);
    const outcome = insertCard(design, { ...content, advocate }, print, fontRuler);
    return outcome.ok || advocate === null || keepsFromPrinting(outcome.problems) ? outcome : insertCard(design, content, print, fontRuler);
  };
  const shopName = coveredText(shop.name, faces);
  const printable = firstName !== null && fontCovers(firstName, faces) ? firstName : null;
  const first = withNames(shopName, printable);
  if (first.ok) return first;
  const nameless = printable === null ? first : withNames(shopName, null);
  if (nameless.ok) return nameless;
  const bare = withNames("", null);
  return bare.ok ? bare : first;
}

/** What the QR says: the shop's own domain, the path of the app proxy, the card's token. */
export const cardUrl = (shop: Pick<Shop, "storefrontUrl" | "domain" | "proxyPath">, token: string): string =>
  `${proxyRootOf(shop)}/${token.toLowerCase()}`;
