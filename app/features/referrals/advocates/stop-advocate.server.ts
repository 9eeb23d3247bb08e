import { append } from "~/core/ledger/append.server";
import { advocateKey } from "~/kernel/entries/advocate-entries";
import type { AdvocateEntryKind } from "~/kernel/entries/advocate-entries";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { switchCodesOf } from "./codes-of-advocate.server";
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
    await switchCodesOf(tx, shop.id, customerId, stop, now);
    return { ok: true };
  });
}
