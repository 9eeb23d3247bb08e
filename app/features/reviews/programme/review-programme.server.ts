import type { ReviewProgramme as Row } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { asksPast, firstReviewProgramme, reviewProgrammeDefinitionSchema } from "../domain/programme/review-programme";
import type { ReviewProgramme, ReviewProgrammeDefinition } from "../domain/programme/review-programme";
import { switchStandardReviews } from "../standard/revise-standard-reviews.server";

/** The shop's programme in its newest version; who never saved one has the one to begin with, switched off. */
export async function readReviewProgramme(shop: Pick<Shop, "id">, tx: Tx = db()): Promise<ReviewProgramme> {
  const row = await tx.reviewProgramme.findFirst({ where: { shopId: shop.id }, orderBy: { version: "desc" } });
  return row ? programmeOf(row) : firstReviewProgramme;
}

export type ReviewProgrammeSaved = { ok: true; version: number } | { ok: false; reason: "changed-meanwhile" };

/**
 * Saves the programme as its next version. What was decided keeps the version it was decided by. `editedVersion` is the one the merchant had before
 * them: if somebody saved in between, nothing is overwritten.
 */
export const saveReviewProgramme = (shop: Shop, change: { on: boolean } & ReviewProgrammeDefinition, editedVersion: number, now: Date): Promise<ReviewProgrammeSaved> =>
  recording(shop.id, async (tx): Promise<ReviewProgrammeSaved> => {
    const before = await readReviewProgramme(shop, tx);
    if (before.version !== editedVersion) return { ok: false, reason: "changed-meanwhile" };
    const version = editedVersion + 1;
    const { on, ...rest } = change;
    await tx.reviewProgramme.create({ data: { shopId: shop.id, version, on, definition: reviewProgrammeDefinitionSchema.parse(rest), createdAt: now } });
    if (before.standardReviews !== rest.standardReviews) await switchStandardReviews(tx, shop.id, rest.standardReviews);
    await addJobs(tx, [{ name: "prepare-reviews", shopId: shop.id, key: `prepare-reviews/${shop.id}` }]);
    const deliveredSince = new Date(now.getTime() - change.askPastDays * 86_400_000).toISOString();
    if (asksPast(before, change)) await addJobs(tx, [{ name: "invite-past-orders", shopId: shop.id, payload: { deliveredSince, behind: null }, key: `invite-past-orders/${shop.id}` }]);
    return { ok: true, version };
  });

const programmeOf = ({ version, on, definition }: Row): ReviewProgramme => ({ version, on, ...reviewProgrammeDefinitionSchema.parse(definition) });

/** The programme as it was in these versions; a version that nobody has saved is left out. */
export async function readReviewProgrammeVersions(shop: Pick<Shop, "id">, versions: readonly number[], tx: Tx = db()): Promise<Map<number, ReviewProgramme>> {
  const rows = versions.length === 0 ? [] : await tx.reviewProgramme.findMany({ where: { shopId: shop.id, version: { in: [...new Set(versions)] } } });
  return new Map(rows.map((row) => [row.version, programmeOf(row)]));
}
