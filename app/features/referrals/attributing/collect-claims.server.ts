import type { ShopOrder } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import type { Claim } from "../domain/attribution/attribution";

export type OrderWithCodes = Pick<ShopOrder, "orderId" | "discountCodes" | "checkoutToken" | "placedAt">;

/** The claims on these orders, by order id: friend's vouchers, gift cards among them, and advocates' codes that were used on them, and names told at their checkouts. Orders without any are left out. */
export async function collectClaims(tx: Tx, shopId: number, orders: readonly OrderWithCodes[]): Promise<Map<string, Claim[]>> {
  const [byCode, byCard, byToken] = [await codeClaims(tx, shopId, orders), await cardClaims(tx, shopId, orders), await nameClaims(tx, shopId, orders)];
  const all = orders.map((order): [string, Claim[]] => {
    const used = order.discountCodes.flatMap((code) => byCode.get(code.toUpperCase().replace(/[\s-]/g, ""))?.(order) ?? []);
    const named = byToken.get(order.checkoutToken ?? "");
    return [order.orderId, [...used, ...(byCard.get(order.orderId) ?? []), ...(named ? [named] : [])]];
  });
  return new Map(all.filter(([, claims]) => claims.length > 0));
}

async function codeClaims(tx: Tx, shopId: number, orders: readonly OrderWithCodes[]): Promise<Map<string, (order: OrderWithCodes) => Claim[]>> {
  const typed = [...new Set(orders.flatMap(({ discountCodes }) => discountCodes.flatMap((code) => [code.toUpperCase(), code.toUpperCase().replace(/[\s-]/g, "")])))];
  if (typed.length === 0) return new Map();
  const vouchers = await tx.voucher.findMany({ where: { shopId, programme: "referrals", code: { in: typed } }, select: { key: true, code: true, uses: true, customerId: true } });
  const handed = await tx.friendVoucher.findMany({ where: { shopId, key: { in: vouchers.map(({ key }) => key) }, handedAt: { not: null } } });
  return new Map(vouchers.map(({ key, code, uses, customerId }) => [code.replace(/-/g, ""), (order: OrderWithCodes): Claim[] => {
    if (uses === "many") return customerId ? [{ key: `claim/code/${order.orderId}/${customerId}`, way: "code", advocateId: customerId, at: order.placedAt }] : [];
    const given = handed.find((row) => row.key === key);
    return given?.advocateId && given.handedAt ? [{ key: `claim/link/${key}`, way: "link", advocateId: given.advocateId, at: given.handedAt }] : [];
  }]));
}

/** Gift cards pay, and stand on no order: what is booked of their first use says with which they came. */
async function cardClaims(tx: Tx, shopId: number, orders: readonly OrderWithCodes[]): Promise<Map<string, Claim[]>> {
  const uses = await tx.ledgerEntry.findMany({ where: { shopId, orderId: { in: orders.map(({ orderId }) => orderId) }, kind: "voucher.used", subject: { startsWith: "friend/" } }, select: { subject: true } });
  if (uses.length === 0) return new Map();
  const cards = await tx.voucher.findMany({ where: { shopId, key: { in: uses.map(({ subject }) => subject) }, keptBy: "gift-card" }, select: { key: true, usedByOrderId: true } });
  const handed = await tx.friendVoucher.findMany({ where: { shopId, key: { in: cards.map(({ key }) => key) }, handedAt: { not: null } } });
  const claims = new Map<string, Claim[]>();
  for (const { key, advocateId, handedAt } of handed) {
    const orderId = cards.find((card) => card.key === key)?.usedByOrderId;
    if (orderId && advocateId && handedAt && orders.some((order) => order.orderId === orderId)) claims.set(orderId, [...(claims.get(orderId) ?? []), { key: `claim/link/${key}`, way: "link", advocateId, at: handedAt }]);
  }
  return claims;
}

async function nameClaims(tx: Tx, shopId: number, orders: readonly OrderWithCodes[]): Promise<Map<string, Claim>> {
  const tokens = orders.flatMap(({ checkoutToken }) => checkoutToken ?? []);
  if (tokens.length === 0) return new Map();
  const rows = await tx.nameClaim.findMany({ where: { shopId, checkoutToken: { in: tokens } } });
  return new Map(rows.map(({ checkoutToken, advocateId, claimedAt }) => [checkoutToken, { key: `claim/name/${checkoutToken}`, way: "name", advocateId, at: claimedAt }]));
}
