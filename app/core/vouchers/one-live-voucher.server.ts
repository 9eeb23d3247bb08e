import type { Tx } from "~/platform/db/prisma.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";

/**
 * Nobody holds two live vouchers of one rule: when two customers turn out to be one person, the younger ones are revoked.
 * Inside a recording; repeated, nothing is new.
 */
export async function keepOneVoucherOf(tx: Tx, shopId: number, customerIds: readonly string[], now: Date): Promise<void> {
  const held = await tx.voucher.findMany({
    where: { shopId, customerId: { in: [...new Set(customerIds)] }, ruleId: { not: null }, state: { in: ["promised", "live"] } },
    orderBy: [{ promisedAt: "asc" }, { key: "asc" }],
  });
  const first = new Set<string>();
  const younger = held.filter((voucher) => {
    const whose = `${voucher.customerId ?? ""}/${voucher.ruleId ?? ""}`;
    const isSecond = first.has(whose);
    first.add(whose);
    return isSecond;
  });
  await bookVoucherEntries(tx, shopId, younger.map(({ key, orderId }) => voucherEntry(key, "voucher.revoked", orderId, { because: "same-person" })), now);
}

/**
 * Once per customer, across codes: Shopify counts uses per code only. Whoever has used a voucher of a rule loses what else
 * they hold of it. Inside a recording; repeated, nothing is new.
 */
export async function revokeOthersOf(
  tx: Tx, shopId: number, used: readonly { key: string; customerId: string | null; ruleId: string | null }[], now: Date,
): Promise<void> {
  const whose = used.flatMap(({ customerId, ruleId }) => (customerId && ruleId ? [{ customerId, ruleId }] : []));
  if (whose.length === 0) return;
  const others = await tx.voucher.findMany({
    where: { shopId, OR: whose, state: { in: ["promised", "live"] }, key: { notIn: used.map(({ key }) => key) } },
  });
  await bookVoucherEntries(tx, shopId, others.map(({ key, orderId }) => voucherEntry(key, "voucher.revoked", orderId, { because: "one-per-customer" })), now);
}
