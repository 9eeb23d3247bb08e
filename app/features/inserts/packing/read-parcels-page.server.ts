import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ParcelQuery } from "../domain/packing/parcel-query";
import { listRules } from "../rules/insert-rule.server";
import { listParcels } from "./list-parcels.server";
import { countriesOfParcels } from "./matching-parcels.server";
import { readPackingTable } from "./packing-table.server";

const rowsPerPage = 50;

/** Everything that the page of parcels shows. It is looked at every few seconds all day: its cost must not grow with what waits. */
export async function readParcelsPage(shop: Shop, query: ParcelQuery) {
  const table = await readPackingTable(shop.id);
  const [page, rules, countries] = await Promise.all([
    listParcels(shop.id, query, table.pickingOrder, rowsPerPage), listRules(shop), countriesOfParcels(shop.id),
  ]);
  const { from: _, ...filter } = query;
  return { ...page, filter, table, countries, rules: rules.map(({ id, name }) => ({ id, name })) };
}
