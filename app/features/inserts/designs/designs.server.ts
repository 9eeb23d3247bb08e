import type { InsertDesign as InsertDesignRow } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { insertDesignSchema } from "../domain/designs/insert-design";
import type { InsertDesign } from "../domain/designs/insert-design";
import { readyDesigns } from "../domain/designs/ready-designs";

type OfShop = Pick<Shop, "id">;

/**
 * A shop's designs in their newest versions: the ready ones first, as they are or as the merchant changed them, then their own,
 * oldest first. Those that were done away with are left out; the first is what a rule without a design prints.
 */
export async function allDesigns(shop: OfShop): Promise<InsertDesign[]> {
  const rows = await db().insertDesign.findMany({ where: { shopId: shop.id }, orderBy: [{ id: "asc" }, { version: "desc" }], distinct: ["id"] });
  const saved = new Map(rows.map((row) => [row.id, row]));
  const ready = Object.values(readyDesigns).filter(({ id }) => !saved.get(id)?.archived).map((design) => designOf(saved.get(design.id)) ?? design);
  const readyIds = new Set(Object.values(readyDesigns).map(({ id }) => id));
  const own = rows.filter(({ id, archived }) => !archived && !readyIds.has(id))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .flatMap((row) => designOf(row) ?? []);
  return [...ready, ...own];
}

/** The design of this id; the shop's first where there is none (any more), so that a card can always be printed. */
export async function findDesign(shop: OfShop, id: string | null): Promise<InsertDesign> {
  const designs = await allDesigns(shop);
  return designs.find((design) => design.id === id) ?? designs[0] ?? readyDesigns.letter;
}

export type DesignSaved = { ok: true; version: number } | { ok: false; reason: "changed-meanwhile" | "last-one" };

/**
 * Saves a design as its next version. `editedVersion` is the one the merchant had before them, 0 for a new or a ready one: if
 * somebody else saved in between, nothing is overwritten.
 */
export async function saveDesign(shop: OfShop, design: InsertDesign, editedVersion: number, now: Date, archived = false): Promise<DesignSaved> {
  const newest = await db().insertDesign.findFirst({ where: { shopId: shop.id, id: design.id }, orderBy: { version: "desc" } });
  if ((newest?.version ?? 0) !== editedVersion) return { ok: false, reason: "changed-meanwhile" };
  const version = editedVersion + 1;
  const definition = insertDesignSchema.parse({ ...design, version });
  const { count } = await db().insertDesign.createMany({
    data: [{ shopId: shop.id, id: design.id, version, definition, archived, createdAt: now }], skipDuplicates: true,
  });
  return count === 1 ? { ok: true, version } : { ok: false, reason: "changed-meanwhile" };
}

/** Does away with a design: rules that name it print the shop's first one instead. The last one stays. Undone by saving it again. */
export async function archiveDesign(shop: OfShop, id: string, editedVersion: number, now: Date): Promise<DesignSaved> {
  const designs = await allDesigns(shop);
  const design = designs.find((one) => one.id === id);
  if (!design) return { ok: false, reason: "changed-meanwhile" };
  return designs.length === 1 ? { ok: false, reason: "last-one" } : saveDesign(shop, design, editedVersion, now, true);
}

/** undefined for what this version of the app cannot read (any more): the ready design stands in. */
const designOf = (row: InsertDesignRow | undefined): InsertDesign | undefined =>
  (row ? insertDesignSchema.safeParse({ ...(row.definition as object), id: row.id, version: row.version }).data : undefined);
