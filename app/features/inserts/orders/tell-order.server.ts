import { dayOf, formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { formatMoment } from "~/platform/ui/moment";
import type { InsertDecision, VoucherStateName } from "../domain/orders/insert-query";
import { ledgerWords } from "../domain/deciding/ledger-words";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { explainOrder } from "./explain-order.server";
import type { ExplainedOrder, ExplainedVoucher } from "./explain-order.server";
import { insertMessages } from "../ui/orders/messages";
import { orderMessages } from "../ui/orders/order-messages";
import { safetyMessages } from "../ui/safety/safety-messages";

/** An order's insert in words, for the block on Shopify's order page. extensions/insert-block/src/ask-app.ts reads exactly this. */
export interface ToldOrder {
  orderName: string;
  /** "open": not decided yet. */
  kind: "card" | "control" | "none" | "open";
  title: string;
  words: string;
  rule: string | null;
  voucher: { code: string; offer: string; state: string; tone: Tone; valid: string } | null;
  /** When it first happened, by the shop's clock; null = not yet. Only of an order with a card. */
  steps: Record<"printed" | "packed" | "scanned" | "used", string | null> | null;
  story: { at: string; words: string }[];
  usedHere: { orderName: string; code: string }[];
}

/** Never red: nothing here is an error. */
type Tone = "neutral" | "info" | "success" | "caution" | "warning";
const tones: Partial<Record<VoucherStateName, Tone>> = { promised: "caution", live: "success", used: "info", refused: "warning" };
const kinds = { voucher: "card", control: "control", none: "none" } as const satisfies Record<InsertDecision, ToldOrder["kind"]>;

/** Which insert an order gets, why, and what became of it. undefined when this shop has no such order. */
export async function tellOrder(shop: Pick<Shop, "id" | "timeZone">, orderId: string, locale: Locale): Promise<ToldOrder | undefined> {
  const order = await explainOrder(shop.id, orderId);
  return order && inWords(order, { locale, timeZone: shop.timeZone });
}

function inWords(order: ExplainedOrder, reader: { locale: Locale; timeZone: string }): ToldOrder {
  const [words, shared] = [orderMessages(reader.locale), insertMessages(reader.locale)];
  const decided = order.story.flatMap(({ fact }) => (fact.kind === "insert.decided" ? [fact] : [])).at(0);
  const kind = decided ? kinds[decided.data.decision] : "open";
  const moment = (at: Date): string => formatMoment(at, reader.locale, reader.timeZone);
  const first = (happened: string): string | null => {
    const entry = order.story.find(({ fact }) => fact.kind === happened);
    return entry ? moment(entry.at) : null;
  };
  return {
    orderName: order.orderName,
    kind,
    title: decided ? shared.decisions[decided.data.decision] : words.storyEmptyTitle,
    words: decided ? ledgerWords(decided, reader) : words.storyEmpty,
    rule: order.rule ? words.ruleVersion(order.rule.name, order.rule.version, order.rule.variant) : null,
    voucher: order.voucher && voucherInWords(order.voucher, reader),
    steps: kind === "card" ? { printed: first("insert.printed"), packed: first("insert.packed"), scanned: first("insert.scanned"), used: first("voucher.used") } : null,
    story: order.story.map(({ at, fact }) => ({ at: moment(at), words: ledgerWords(fact, reader) })),
    usedHere: order.usedHere.map(({ orderName, code }) => ({ orderName, code })),
  };
}

function voucherInWords(voucher: ExplainedVoucher, { locale, timeZone }: { locale: Locale; timeZone: string }): NonNullable<ToldOrder["voucher"]> {
  const words = orderMessages(locale);
  const day = (at: Date): string => formatDay(dayOf(at, timeZone), locale);
  const { code, state, terms, validUntil, cohortEndsAt } = voucher;
  // What is over is over, stopped or not.
  const isStopped = voucher.stopped && (state === "promised" || state === "live");
  return {
    code,
    offer: offerForMerchant(terms, locale),
    state: isStopped ? safetyMessages(locale).stopped : insertMessages(locale).states[state],
    tone: isStopped ? "caution" : (tones[state] ?? "neutral"),
    valid: validUntil ? day(validUntil) : cohortEndsAt ? words.validFromDelivery(terms.validForDays, day(cohortEndsAt)) : "–",
  };
}
