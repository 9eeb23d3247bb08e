import type { Tx } from "~/platform/db/prisma.server";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Booked } from "~/core/ledger/entries-for.server";
import { nearestLocale } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { insertKey } from "../domain/deciding/decide-insert";
import { markOf, packingOfOrders } from "../packing/packing-of-orders.server";
import type { OrderPacking } from "../packing/packing-of-orders.server";

/**
 * Brings the read model of these inserts to what the ledger and the orders say. Whoever appended entries about them calls it
 * in the same transaction; called for all keys, it rebuilds the table.
 */
export async function projectCards(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const bySubject = await entriesBySubject(tx, shopId, keys);
  const decided = [...bySubject].flatMap(([key, entries]) => decidedCard(key, entries) ?? []);
  if (decided.length === 0) return;
  const marks = new Map(decided.map(({ orderId, entries }) => [orderId, entries.flatMap((entry) => markOf(entry) ?? [])]));
  const packing = await packingOfOrders(tx, shopId, marks);
  const locale = await localeOfShop(tx, shopId);
  const rows = decided.map((card) => cardRow(card, packing.get(card.orderId), locale));
  await tx.$executeRaw`
    INSERT INTO insert_card (shop_id, order_id, key, order_name, placed_at, decision, reason, code, token, decided_at, noted_at, printed_at,
                             scanned_at, packed_at, customer_id, rule_id, rule_version, variant, design_id, packer_note, each_parcel, open,
                             first_sku, country_code)
    SELECT ${shopId}, c."orderId", c.key, c."orderName", c."placedAt", c.decision, c.reason, c.code, c.token, c."decidedAt", c."notedAt",
           c."printedAt", c."scannedAt", c."packedAt", c."customerId", c."ruleId", c."ruleVersion", c.variant, c."designId", c."packerNote",
           c."eachParcel", c.open, c."firstSku", c."countryCode"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c("orderId" text, key text, "orderName" text, "placedAt" timestamptz,
      decision text, reason text, code text, token text, "decidedAt" timestamptz, "notedAt" timestamptz, "printedAt" timestamptz,
      "scannedAt" timestamptz, "packedAt" timestamptz, "customerId" text, "ruleId" text, "ruleVersion" int, variant text, "designId" text,
      "packerNote" text, "eachParcel" boolean, open boolean, "firstSku" text, "countryCode" text)
    ON CONFLICT (shop_id, order_id) DO UPDATE SET
      noted_at = excluded.noted_at, printed_at = excluded.printed_at, scanned_at = excluded.scanned_at, packed_at = excluded.packed_at,
      customer_id = excluded.customer_id, packer_note = excluded.packer_note, open = excluded.open, first_sku = excluded.first_sku,
      country_code = excluded.country_code`;
}

/**
 * Brings only that part of the read model that follows from orders and parcels up to date: whether there is something to pack.
 * For whoever was told about orders or parcels, in the same recording; repeating it changes nothing.
 */
export async function refreshOpenCards(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<void> {
  const cards = await tx.insertCard.findMany({
    where: { shopId, orderId: { in: [...orderIds] } }, select: { orderId: true, open: true, packedAt: true, firstSku: true, countryCode: true, customerId: true },
  });
  if (cards.length === 0) return;
  const booked = await tx.ledgerEntry.findMany({
    where: { shopId, subject: { in: cards.map(({ orderId }) => insertKey(orderId)) }, kind: { in: ["insert.packed", "insert.unpacked"] } },
  });
  const marks = new Map(cards.map(({ orderId }) => [orderId, booked.filter((entry) => entry.orderId === orderId).flatMap((entry) => markOf(entry) ?? [])]));
  const packing = await packingOfOrders(tx, shopId, marks);
  const changed = cards.flatMap((card) => {
    const now = packing.get(card.orderId);
    return now && differs(card, now) ? [{ ...now, orderId: card.orderId, customerId: now.customerId ?? card.customerId }] : [];
  });
  if (changed.length === 0) return;
  await tx.$executeRaw`
    UPDATE insert_card card SET open = c.open, packed_at = c."packedAt", first_sku = c."firstSku", country_code = c."countryCode", customer_id = c."customerId"
    FROM json_to_recordset(${JSON.stringify(changed)}::json) AS c("orderId" text, open boolean, "packedAt" timestamptz, "firstSku" text, "countryCode" text, "customerId" text)
    WHERE card.shop_id = ${shopId} AND card.order_id = c."orderId"`;
}

const differs = (card: Pick<OrderPacking, "open" | "packedAt" | "firstSku" | "countryCode" | "customerId">, now: OrderPacking): boolean =>
  card.open !== now.open || card.packedAt?.getTime() !== now.packedAt?.getTime() || card.firstSku !== now.firstSku
  || card.countryCode !== now.countryCode || (now.customerId !== null && card.customerId !== now.customerId);

interface DecidedCard {
  key: string;
  orderId: string;
  decidedAt: Date;
  data: InsertDecided;
  entries: readonly Booked[];
}

function decidedCard(key: string, entries: readonly Booked[]): DecidedCard | undefined {
  const decision = entries.find((entry) => entry.kind === "insert.decided");
  if (!decision?.orderId) return undefined;
  return { key, orderId: decision.orderId, decidedAt: decision.recordedAt, data: insertDecidedSchema.parse(decision.data), entries };
}

function cardRow({ key, orderId, decidedAt, data, entries }: DecidedCard, packing: OrderPacking | undefined, locale: Locale) {
  const at = (kind: string): Date | null => entries.find((entry) => entry.kind === kind)?.recordedAt ?? null;
  return {
    key, orderId, orderName: data.orderName, placedAt: data.placedAt, decision: data.decision, reason: data.reason,
    code: data.promise?.code ?? null, token: data.promise?.token ?? null, decidedAt,
    notedAt: at("insert.noted"), printedAt: at("insert.printed"), scannedAt: at("insert.scanned"),
    ruleId: data.ruleId, ruleVersion: data.ruleVersion, variant: data.variant,
    designId: data.promise?.designId ?? null, packerNote: packerNote(data.promise, locale), eachParcel: data.promise?.eachParcel ?? false,
    open: packing?.open ?? true, packedAt: packing?.packedAt ?? null, firstSku: packing?.firstSku ?? "", countryCode: packing?.countryCode ?? null,
    customerId: packing?.customerId ?? data.customerId,
  };
}

/** What the packer puts into the parcel; in the words that the merchant wrote for packers, else in those on the card. */
function packerNote(promise: InsertDecided["promise"], locale: Locale): string {
  const offer = promise?.terms.offer;
  return offer?.kind === "benefit" && offer.addedBy === "packer" ? offer.packerNote || offer.text[locale] : "";
}

/** Packers read what the shop speaks. */
async function localeOfShop(tx: Tx, shopId: number): Promise<Locale> {
  return nearestLocale((await tx.shop.findUnique({ where: { id: shopId }, select: { locale: true } }))?.locale);
}
