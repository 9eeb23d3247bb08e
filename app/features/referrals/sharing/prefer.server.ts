import { advocateKey } from "~/kernel/entries/advocate-entries";
import { append } from "~/core/ledger/append.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { projectAdvocates } from "../advocates/project-advocates.server";

/** How an advocate wants rewards of store credit from now on. Said again, nothing is new; of wishes the last one counts. */
export function prefer(shop: Pick<Shop, "id">, customerId: string, as: "credit" | "code", now: Date): Promise<void> {
  return recording(shop.id, async (tx) => {
    const advocate = await tx.advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId } } });
    if (!advocate || advocate.prefers === as) return;
    const subject = advocateKey(customerId);
    const time = 1 + (await tx.ledgerEntry.count({ where: { shopId: shop.id, subject, kind: "advocate.prefers" } }));
    await append(tx, shop.id, [{ key: `${subject}/prefers/${time}`, kind: "advocate.prefers", subject, orderId: null, data: { time, as } }], now);
    await projectAdvocates(tx, shop.id, [customerId]);
  });
}
