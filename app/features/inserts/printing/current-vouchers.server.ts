import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { VoucherStateName } from "../domain/orders/insert-query";
import { whyWorthless } from "../domain/printing/card-worth";
import type { Worthless } from "../domain/printing/card-worth";

/** The vouchers of these orders by the key of their insert; one that was given again by hand stands in for the first. */
export async function currentVouchers(shopId: number, orderIds: readonly string[]): Promise<Map<string, Voucher>> {
  const vouchers = await db().voucher.findMany({ where: { shopId, orderId: { in: [...orderIds] } } });
  const byKey = new Map(vouchers.map((voucher) => [voucher.key, voucher]));
  const last = (voucher: Voucher): Voucher => { const next = byKey.get(voucher.replacedBy ?? ""); return next ? last(next) : voucher; };
  return new Map(vouchers.map((voucher) => [voucher.key, last(voucher)]));
}

/** Why no card is printed for a voucher; null where one is. */
export function whyNoCard({ state, stopped, keptBy, terms, savedMinor }: Pick<Voucher, "state" | "stopped" | "keptBy" | "terms" | "savedMinor">): Worthless | null {
  const offer = keptBy === "gift-card" ? voucherTermsSchema.parse(terms).offer : null;
  const giftCard = offer?.kind === "giftCard" ? { minor: offer.minor, savedMinor: Number(savedMinor ?? 0) } : null;
  return whyWorthless({ state: state as VoucherStateName, stopped, giftCard });
}

/** As printing says it, among the reasons for which orders get no card. */
export const overReason = (worthless: Worthless): "voucher-used" | "voucher-over" => (worthless === "used" ? "voucher-used" : "voucher-over");
