import { gid } from "~/kernel/gid";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { Programme } from "../domain/programme/programme";
import { openCodesAreOn } from "../domain/programme/open-codes";
import { readProgramme } from "../programme/programme.server";
import { admitAdvocates, openCodes } from "./admit-advocates.server";
import { deliveredCustomers, segmentMembers } from "./find-candidates.server";

const perRecording = 250;

/**
 * The job: makes advocates of everybody the programme admits (when it is switched on, and every night), and gives a code to advocates who were admitted while codes
 * were off. A piece at a time, then it queues itself again. Repeating it is harmless.
 */
export const admitAdvocatesJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  const programme = await readProgramme(shop);
  if (shop.uninstalledAt || !programme.on) return;
  if (programme.admit.segment) await admitSegment(shop, programme, gid("Segment", programme.admit.segment.id));
  const more = [programme.admit.deliveredOrder && (await admitDelivered(shop, programme, null)) === perRecording, await giveMissingCodes(shop, programme)];
  if (more.includes(true)) await addJobs(db(), [{ name: "admit-advocates", shopId, key: `admit-advocates/${shopId}` }]);
};

/** Customers with a delivered order become advocates, at most so many at once; only these customers where they are named. @returns how many there were */
export async function admitDelivered(shop: Shop, programme: Programme, customerIds: readonly string[] | null): Promise<number> {
  if (!programme.on || !programme.admit.deliveredOrder) return 0;
  const ids = await deliveredCustomers(shop.id, perRecording, now(), customerIds);
  if (ids.length === 0) return 0;
  await recording(shop.id, (tx) => admitAdvocates(tx, shop, programme, ids.map((customerId) => ({ customerId, how: "delivered-order", code: null })), now()));
  return ids.length;
}

async function admitSegment(shop: Shop, programme: Programme, segmentId: string): Promise<void> {
  for await (const ids of segmentMembers(shop, segmentId)) {
    await recording(shop.id, (tx) => admitAdvocates(tx, shop, programme, ids.map((customerId) => ({ customerId, how: "segment", code: null })), now()));
  }
}

/** @returns whether there are more */
async function giveMissingCodes(shop: Shop, programme: Programme): Promise<boolean> {
  if (!openCodesAreOn(programme)) return false;
  const rows = await db().$queryRaw<{ customer_id: string; code: string }[]>`
    SELECT a.customer_id, a.code FROM advocate a
    WHERE a.shop_id = ${shop.id} AND a.code IS NOT NULL
      AND NOT EXISTS (SELECT FROM voucher v WHERE v.shop_id = a.shop_id AND v.key = 'advocate/' || a.customer_id || '/code')
    LIMIT ${perRecording}`;
  if (rows.length === 0) return false;
  await recording(shop.id, (tx) => openCodes(tx, shop, programme, rows.map((row) => ({ customerId: row.customer_id, code: row.code })), now()));
  return rows.length === perRecording;
}
