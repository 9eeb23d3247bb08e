import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";

/** The vouchers of these orders by the key of their insert; one that was given again by hand stands in for the first. */
export async function currentVouchers(shopId: number, orderIds: readonly string[]): Promise<Map<string, Voucher>> {
  const vouchers = await db().voucher.findMany({ where: { shopId, orderId: { in: [...orderIds] } } });
  const byKey = new Map(vouchers.map((voucher) => [voucher.key, voucher]));
  const last = (voucher: Voucher): Voucher => { const next = byKey.get(voucher.replacedBy ?? ""); return next ? last(next) : voucher; };
  return new Map(vouchers.map((voucher) => [voucher.key, last(voucher)]));
}

/** Revoked, expired, stopped or not taken by Shopify: a card for it would be waste paper, and an annoyance. */
export const isWaste = ({ state, stopped }: Pick<Voucher, "state" | "stopped">): boolean => stopped || ["revoked", "expired", "refused"].includes(state);
