import { append } from "~/core/ledger/append.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { advocateKey } from "~/kernel/entries/advocate-entries";
import type { AdvocateEntryKind } from "~/kernel/entries/advocate-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { projectAdvocates } from "./project-advocates.server";

export type AdvocateSwitched = { ok: true } | { ok: false; reason: "unknown" };

/**
 * Whoever is stopped brings nobody any more, and their own code is taken out of Shopify; what was promised stays good. Undone by `resumeAdvocate`. Pressed twice, it
 * is stopped once.
 *
 * @param because what the merchant wrote; never about the person
 */
export const stopAdvocate = (shop: Shop, customerId: string, because: string, now: Date): Promise<AdvocateSwitched> =>
  switchAdvocate(shop, customerId, true, now, (time) => ({ time, because: because.slice(0, 300) }));

/** Lets an advocate go again: the same code is registered anew. */
export const resumeAdvocate = (shop: Shop, customerId: string, now: Date): Promise<AdvocateSwitched> => switchAdvocate(shop, customerId, false, now, (time) => ({ time }));

function switchAdvocate(shop: Shop, customerId: string, stop: boolean, now: Date, data: (time: number) => object): Promise<AdvocateSwitched> {
  return recording(shop.id, async (tx): Promise<AdvocateSwitched> => {
    const advocate = await tx.advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId } } });
    if (!advocate || advocate.lot === "control") return { ok: false, reason: "unknown" };
    if (advocate.stopped === stop) return { ok: true };
    const subject = advocateKey(customerId);
    const stops = await tx.ledgerEntry.count({ where: { shopId: shop.id, subject, kind: "advocate.stopped" satisfies AdvocateEntryKind } });
    const time = stop ? stops + 1 : stops;
    const kind = stop ? "advocate.stopped" : "advocate.resumed";
    await append(tx, shop.id, [{ key: `${subject}/${stop ? "stopped" : "resumed"}/${time}`, kind, subject, orderId: null, data: data(time) }], now);
    await projectAdvocates(tx, shop.id, [customerId]);
    await switchCode(tx, shop.id, `${subject}/code`, stop, now);
    return { ok: true };
  });
}

/** The advocate's own code, where there is one and it is not over. */
async function switchCode(tx: Tx, shopId: number, voucherKey: string, stop: boolean, now: Date): Promise<void> {
  const voucher = await tx.voucher.findUnique({ where: { shopId_key: { shopId, key: voucherKey } } });
  if (!voucher || voucher.stopped === stop || !["promised", "live"].includes(voucher.state)) return;
  const stops = await tx.ledgerEntry.count({ where: { shopId, subject: voucherKey, kind: "voucher.stopped" } });
  await bookVoucherEntries(tx, shopId, [stop
    ? voucherEntry(voucherKey, "voucher.stopped", null, { time: stops + 1, because: "" }, `stopped/${stops + 1}`)
    : voucherEntry(voucherKey, "voucher.resumed", null, { time: stops }, `resumed/${stops}`)], now);
}
