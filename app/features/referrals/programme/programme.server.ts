import type { ReferralProgramme } from "~/platform/db/client/client";
import { decimalsOf } from "~/kernel/money";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { firstProgramme, programmeDefinitionSchema } from "../domain/programme/programme";
import type { Programme, ProgrammeDefinition } from "../domain/programme/programme";
import { followOffer } from "./follow-offer.server";

type OfShop = Pick<Shop, "id" | "currency">;

/** The shop's programme in its newest version; who never saved one has the one to begin with, switched off. */
export async function readProgramme(shop: OfShop, tx: Tx = db()): Promise<Programme> {
  const row = await tx.referralProgramme.findFirst({ where: { shopId: shop.id }, orderBy: { version: "desc" } });
  return row ? programmeOf(row) : firstProgramme(shop.currency || "EUR", 10 ** decimalsOf(shop.currency || "EUR"));
}

export type ProgrammeSaved = { ok: true; version: number } | { ok: false; reason: "changed-meanwhile" };

/**
 * Saves the programme as its next version, and lets what stands in Shopify follow: open codes move under the new offer, or stop while the programme (or
 * that way) is off. What was decided and promised keeps the version it was decided by. `editedVersion` is the one the merchant had before them: if
 * somebody saved in between, nothing is overwritten.
 */
export const saveProgramme = (shop: Shop, change: { on: boolean } & ProgrammeDefinition, editedVersion: number, now: Date): Promise<ProgrammeSaved> =>
  recording(shop.id, async (tx): Promise<ProgrammeSaved> => {
    const before = await readProgramme(shop, tx);
    if (before.version !== editedVersion) return { ok: false, reason: "changed-meanwhile" };
    const version = editedVersion + 1;
    const { on, ...rest } = change;
    const definition = programmeDefinitionSchema.parse(rest);
    await tx.referralProgramme.create({ data: { shopId: shop.id, version, on, definition, createdAt: now } });
    await followOffer(tx, shop, { ...definition, version, on }, now);
    await addJobs(tx, ["note-programme", "fill-friend-pool", "admit-advocates"].map((name) => ({ name, shopId: shop.id, key: `${name}/${shop.id}` })));
    return { ok: true, version };
  });

const programmeOf = ({ version, on, definition }: ReferralProgramme): Programme => ({ version, on, ...programmeDefinitionSchema.parse(definition) });

/** The programme as it was in these versions. */
export async function readProgrammeVersions(shop: OfShop, versions: readonly number[], tx: Tx = db()): Promise<Map<number, Programme>> {
  const rows = await tx.referralProgramme.findMany({ where: { shopId: shop.id, version: { in: [...new Set(versions)] } } });
  return new Map(rows.map((row) => [row.version, programmeOf(row)]));
}
