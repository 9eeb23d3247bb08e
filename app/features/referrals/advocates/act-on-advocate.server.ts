import { recording } from "~/platform/db/recording.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { AdvocateAction } from "../domain/advocates/advocate-query";
import { readProgramme } from "../programme/programme.server";
import { admitAdvocates } from "./admit-advocates.server";
import { isCustomer } from "./find-customers.server";
import { resumeAdvocate, stopAdvocate } from "./stop-advocate.server";

/** `lot`: which one a customer drew who became an advocate now, or had drawn before. */
export type AdvocateAnswer = { ok: true; lot: "programme" | "control" | null } | { ok: false; reason: "unknown" };

/** Stops an advocate, lets them go again, or makes one of a customer. Pressed twice, it is pressed once. */
export async function actOnAdvocate(shop: Shop, asked: AdvocateAction, now: Date): Promise<AdvocateAnswer> {
  const { act, customerId } = asked;
  if (act === "admit") return admitByHand(shop, customerId, now);
  const switched = await (act === "stop" ? stopAdvocate(shop, customerId, asked.because, now) : resumeAdvocate(shop, customerId, now));
  return switched.ok ? { ok: true, lot: null } : switched;
}

/** The lot decides for everybody, whoever asked. */
async function admitByHand(shop: Shop, customerId: string, now: Date): Promise<AdvocateAnswer> {
  if (!(await isCustomer(shop, customerId))) return { ok: false, reason: "unknown" };
  const programme = await readProgramme(shop);
  await recording(shop.id, (tx) => admitAdvocates(tx, shop, programme, [{ customerId, how: "by-hand", code: null }], now));
  const advocate = await db().advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId } } });
  return advocate ? { ok: true, lot: advocate.lot === "control" ? "control" : "programme" } : { ok: false, reason: "unknown" };
}
