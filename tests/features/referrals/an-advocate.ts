import { noteCustomers } from "~/core/customers/note-customers.server";
import { admitAdvocates } from "~/features/referrals/advocates/admit-advocates.server";
import type { Programme } from "~/features/referrals/domain/programme/programme";
import { programmeDefinitionSchema } from "~/features/referrals/domain/programme/programme";
import { readProgramme } from "~/features/referrals/programme/programme.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** The shop's programme is on, with nobody in the control group, and with what differs from the one to begin with. Straight into the table: no job follows. */
export async function aProgramme(shop: Shop, change: Partial<Programme> = {}): Promise<Programme> {
  const before = await readProgramme(shop);
  const { version, on, ...definition } = { ...before, on: true, controlShareBasisPoints: 0, ...change, version: before.version + 1 };
  await db().referralProgramme.create({ data: { shopId: shop.id, version, on, definition: programmeDefinitionSchema.parse(definition), createdAt: now() } });
  return readProgramme(shop);
}

/** A customer who recommends the shop. @returns their code */
export async function anAdvocate(shop: Shop, customerId = "7001", firstName: string | null = "Anna"): Promise<string> {
  const programme = await readProgramme(shop);
  await recording(shop.id, async (tx) => {
    await noteCustomers(tx, shop, [{ customerId, firstName }], now());
    await admitAdvocates(tx, shop, programme, [{ customerId, how: "by-hand", code: null }], now());
  });
  const { code } = await db().advocate.findUniqueOrThrow({ where: { shopId_customerId: { shopId: shop.id, customerId } } });
  return code ?? "";
}
