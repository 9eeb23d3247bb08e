import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aMerchantsShop } from "../../routes/merchant-request";

const [before, at] = [new Date("2026-08-20T12:00:00Z"), new Date("2026-11-20T12:00:00Z")];

/** Somebody who drew a lot. */
export const admitted = (shopId: number, customerId: string, lot: "programme" | "control", admittedAt: Date) =>
  db().advocate.create({ data: { shopId, customerId, lot, code: lot === "control" ? null : `CODE${customerId}`, how: "delivered", admittedAt } });

/** One customer in the programme who brought a confirmed friend and one whose order was refused, and one in the control group who was named. */
export async function aSharedShop(): Promise<Shop> {
  const shop = await aMerchantsShop();
  const shopId = shop.id;
  await admitted(shopId, "1", "programme", before);
  await admitted(shopId, "2", "control", at);
  await admitted(shopId, "3", "programme", at);
  const touch = (customerId: string, kind: string, day: string, count: number) => ({ shopId, customerId, kind, day: new Date(`${day}T00:00:00Z`), count });
  await db().advocateTouch.createMany({ data: [touch("1", "shown", "2026-08-31", 4), touch("1", "shown", "2026-11-01", 3), touch("1", "shared", "2026-11-01", 2), touch("1", "visited", "2026-11-02", 5), touch("2", "named", "2026-11-03", 1)] });
  const referral = (orderId: string, advocateId: string, stage: string) =>
    ({ shopId, orderId, orderName: `#${orderId}`, advocateId, way: "code", decision: "attributed", stage, score: 0, basisMinor: 5000, currency: "EUR", programmeVersion: 1, placedAt: at, decidedAt: at });
  await db().referral.createMany({ data: [referral("1", "1", "confirmed"), referral("2", "1", "claimed"), referral("3", "3", "refused")] });
  const reward = (key: string, change: object) => ({ shopId, key, customerId: "1", cause: "referral", causeKey: key, currency: "EUR", worthMinor: 1000, owedMinor: 1000, earnedAt: at, state: "given", ...change });
  await db().reward.createMany({ data: [reward("a", {}), reward("b", { takenMinor: 400, openMinor: 100 }), reward("c", { state: "void" })] });
  return shop;
}
