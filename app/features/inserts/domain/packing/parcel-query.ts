import { isDigits } from "~/kernel/gid";

export const insertChoices = ["with", "without", "any"] as const;
export type InsertChoice = (typeof insertChoices)[number];

/** In which order parcels are packed: as they were ordered, by the order's name, by the place of their first article. */
export const pickingOrders = ["placed", "name", "sku"] as const;
export type PickingOrder = (typeof pickingOrders)[number];

export const pickingOrderOf = (text: string): PickingOrder => pickingOrders.find((one) => one === text) ?? "placed";

/** Which parcels a list shows. null and "" = all. */
export interface ParcelFilter {
  /** Those that are packed instead of those that are to be. */
  packed: boolean;
  insert: InsertChoice;
  printed: boolean | null;
  ruleId: string | null;
  /** Only those into which the packer adds something. */
  gift: boolean;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Any article of the order. */
  sku: string;
  /** The beginning of the order's name. */
  search: string;
}

export interface ParcelQuery extends ParcelFilter {
  /** Behind or before this order in the list; null = from the top. */
  from: { direction: "after" | "before"; orderId: string } | null;
}

export const everyOpenInsert: ParcelQuery = {
  packed: false, insert: "with", printed: null, ruleId: null, gift: false, country: null, sku: "", search: "", from: null,
};

/** Reads a list's address. undefined when a parameter is not what the list's own links say. */
export function readParcelQuery(parameters: { get: (name: string) => string | null }): ParcelQuery | undefined {
  const text = (name: string): string => (parameters.get(name) ?? "").replace(/\p{Cc}/gu, "").trim().slice(0, 100);
  const choice = <T extends string>(name: string, known: readonly T[]): T | null | undefined =>
    text(name) === "" ? null : known.find((one) => one === text(name));
  const show = choice("show", ["packed"]);
  const insert = choice("insert", insertChoices);
  const printed = choice("printed", ["yes", "no"]);
  const gift = choice("gift", ["yes"]);
  const [after, before, rule, country] = [text("after"), text("before"), text("rule"), text("country")];
  const isWrong = [show, insert, printed, gift].includes(undefined) || (after !== "" && before !== "")
    || ![after, before].every((id) => id === "" || isDigits(id)) || !/^([a-z0-9-]{1,40})?$/.test(rule) || !/^([A-Z]{2})?$/.test(country);
  if (isWrong) return undefined;
  return {
    packed: show === "packed", insert: insert ?? "with", printed: printed ? printed === "yes" : null, ruleId: rule || null,
    gift: gift === "yes", country: country || null, sku: text("sku"), search: text("search"),
    from: after ? { direction: "after", orderId: after } : before ? { direction: "before", orderId: before } : null,
  };
}

/** The same as an address; only what was chosen stands in it. */
export function writeParcelFilter(filter: ParcelFilter): URLSearchParams {
  const said: Record<string, string> = {
    show: filter.packed ? "packed" : "", insert: filter.insert === "with" ? "" : filter.insert,
    printed: filter.printed === null ? "" : filter.printed ? "yes" : "no", rule: filter.ruleId ?? "", gift: filter.gift ? "yes" : "",
    country: filter.country ?? "", sku: filter.sku, search: filter.search,
  };
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ""));
}
