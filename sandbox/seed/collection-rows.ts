import type { ProductRow } from "./product-rows";

/** A collection and which products belong to it. */
export interface CollectionRow {
  title: string;
  has(product: ProductRow): boolean;
}

const isType =
  (...types: string[]) =>
  (product: ProductRow): boolean =>
    types.includes(product.type);
const isTagged =
  (tag: string) =>
  (product: ProductRow): boolean =>
    product.tags.includes(tag);

export const FEINKOST_COLLECTIONS: CollectionRow[] = [
  { title: "Alle Produkte", has: () => true },
  { title: "Wein & Sekt", has: isType("Wein") },
  { title: "Käse & Pasta", has: isType("Käse", "Pasta") },
  { title: "Süßes", has: isType("Schokolade", "Gebäck", "Aufstriche & Honig") },
  { title: "Kaffee", has: isType("Kaffee") },
  { title: "Öl, Essig & Gewürze", has: isType("Öl & Essig", "Gewürze & Salz") },
  { title: "Geschenke", has: isTagged("geschenk") },
  { title: "Vegan", has: isTagged("vegan") },
];

export const TEEHAUS_COLLECTIONS: CollectionRow[] = [
  { title: "Alle Produkte", has: () => true },
  { title: "Schwarzer Tee", has: isTagged("schwarz") },
  { title: "Teegeschirr", has: isType("Teegeschirr") },
];
