import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { saveDesign } from "./designs.server";
import type { DesignFormErrors } from "../domain/designs/design-form";
import { readDesignForm } from "../domain/designs/design-form-schema";
import { parseDesignForm } from "../domain/designs/parse-design-form";
import { isNewDesignId } from "./new-design-id.server";
import { whereaboutsOfDesign } from "./whereabouts-of-design.server";

export type DesignEdited =
  | { ok: true; id: string; version: number }
  | { ok: false; reason: "wrong"; errors: DesignFormErrors }
  /** `unreadable` is nothing that our page posts; `gone` was done away with meanwhile. */
  | { ok: false; reason: "unreadable" | "gone" | "changed-meanwhile" }
  /** Never was this shop's. */
  | { ok: false; reason: "unknown" };

/**
 * Saves what a merchant posted as a design's next version; under a fresh id (`newDesignId`) and version 0 as a new one. Sent twice, the
 * second time somebody "has changed it meanwhile", and nothing more is saved.
 */
export async function editDesign(shop: Pick<Shop, "id">, id: string, posted: unknown, now: Date): Promise<DesignEdited> {
  const form = readDesignForm(posted);
  if (!form) return { ok: false, reason: "unreadable" };
  const there = await whereaboutsOfDesign(shop, id);
  if (there === "archived") return { ok: false, reason: "gone" };
  if (there === "nowhere" && !(form.version === "0" && isNewDesignId(id))) return { ok: false, reason: "unknown" };
  const parsed = parseDesignForm(form);
  if (!parsed.ok) return { ok: false, reason: "wrong", errors: parsed.errors };
  const errors = await missingImages(shop, parsed.design);
  if (Object.keys(errors).length > 0) return { ok: false, reason: "wrong", errors };
  const saved = await saveDesign(shop, { id, version: parsed.editedVersion, ...parsed.design }, parsed.editedVersion, now);
  return saved.ok ? { ok: true, id, version: saved.version } : { ok: false, reason: "changed-meanwhile" };
}

/** Images are named by their id: those of another shop are not there. */
async function missingImages(shop: Pick<Shop, "id">, named: { logoImageId: string | null; pictureImageId: string | null }): Promise<DesignFormErrors> {
  const ids = [named.logoImageId, named.pictureImageId].filter((id) => id !== null);
  const there = ids.length === 0 ? [] : await db().insertImage.findMany({ where: { shopId: shop.id, id: { in: ids } }, select: { id: true } });
  const isThere = (id: string | null): boolean => id === null || there.some((image) => image.id === id);
  return Object.fromEntries((["logoImageId", "pictureImageId"] as const).filter((field) => !isThere(named[field])).map((field) => [field, { kind: "no-such-image" as const }]));
}
