import { gid } from "~/kernel/gid";
import { metafieldNamespace } from "~/kernel/metafield-namespace";

export const metafieldDefinitions = [
  {
    key: "voucher_code", type: "single_line_text_field", name: "Gutschein-Code · Voucher code",
    description: "Der Code auf der Karte in diesem Paket. The code on the card in this parcel.",
  },
  {
    key: "insert", type: "json", name: "Paketbeilage · Parcel insert",
    description: "Was für diese Bestellung entschieden wurde, und warum. What was decided for this order, and why.",
  },
] as const;

export interface DecidedCard {
  orderId: string;
  decision: string;
  reason: string;
  code: string | null;
}

export interface OrderMetafield {
  ownerId: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
}

/** What an order is to carry: the decision always (also *control group* and *none*), the code where there is one. */
export function orderMetafields(card: DecidedCard): OrderMetafield[] {
  const shared = { ownerId: gid("Order", card.orderId), namespace: metafieldNamespace };
  const insert = { ...shared, key: "insert", type: "json", value: JSON.stringify({ decision: card.decision, reason: card.reason }) };
  return card.code ? [{ ...shared, key: "voucher_code", type: "single_line_text_field", value: card.code }, insert] : [insert];
}

/** Groups of cards whose metafields fit into one call; an order's own are never torn apart. */
export function metafieldCalls<C extends DecidedCard>(cards: readonly C[], fieldsPerCall: number): C[][] {
  const calls: C[][] = [];
  let room = 0;
  for (const card of cards) {
    const needed = orderMetafields(card).length;
    if (needed > room || calls.length === 0) {
      calls.push([]);
      room = fieldsPerCall;
    }
    calls.at(-1)?.push(card);
    room -= needed;
  }
  return calls;
}
