import { describe, expect, it } from "vitest";
import type { Condition } from "~/features/inserts/domain/rules/condition";
import { evaluateRule, isMet } from "~/features/inserts/domain/rules/evaluate-rule";
import type { Met } from "~/features/inserts/domain/rules/evaluate-rule";
import { sourceOf } from "~/features/inserts/domain/deciding/order-facts";
import type { OrderFacts } from "~/features/inserts/domain/deciding/order-facts";
import { daySchema } from "~/kernel/day";
import { someFacts } from "../../../../support/some-facts";

const unknownLine = { productId: "2", sku: null, product: null };
const thing = (id: string) => ({ id, title: "x" });

describe("whether a condition is met", () => {
  it.each<[string, Condition, Partial<OrderFacts>, Met]>([
    ["the first order is the first", { kind: "nthOrder", from: 1, to: 1 }, {}, "yes"],
    ["the third is not the second", { kind: "nthOrder", from: 2, to: 2 }, { nthOrder: 3 }, "no"],
    ["from the third on", { kind: "nthOrder", from: 3, to: null }, { nthOrder: 30 }, "yes"],
    ["nobody knows which order it is", { kind: "nthOrder", from: 1, to: 1 }, { nthOrder: null }, "unknown"],
    ["worth exactly as much as is asked", { kind: "value", fromMinor: 8000, belowMinor: null }, {}, "yes"],
    ["a cent too little", { kind: "value", fromMinor: 8001, belowMinor: null }, {}, "no"],
    ["below means below", { kind: "value", fromMinor: null, belowMinor: 8000 }, {}, "no"],
    ["a product that is in it", { kind: "products", match: "any", products: [thing("1")] }, {}, "yes"],
    ["a product that must not be in it", { kind: "products", match: "none", products: [thing("1")] }, {}, "no"],
    ["lines that nobody has told", { kind: "products", match: "any", products: [thing("1")] }, { lines: null }, "unknown"],
    ["a SKU, whatever its case", { kind: "skus", match: "any", skus: ["coffee-250"] }, {}, "yes"],
    ["a SKU by its beginning", { kind: "skus", match: "any", skus: ["COFFEE-*"] }, {}, "yes"],
    ["a beginning without a star is no beginning", { kind: "skus", match: "any", skus: ["COFFEE"] }, {}, "no"],
    ["a collection", { kind: "collections", match: "any", collections: [thing("10")] }, {}, "yes"],
    ["a product type, whatever its case", { kind: "productTypes", match: "any", types: ["coffee"] }, {}, "yes"],
    ["a product tag", { kind: "productTags", match: "any", tags: ["organic"] }, {}, "yes"],
    ["one line surely has it, of another nothing is known", { kind: "productTags", match: "any", tags: ["fair"] }, { lines: [unknownLine, ...(someFacts().lines ?? [])] }, "yes"],
    ["none surely has it, of one nothing is known", { kind: "productTags", match: "none", tags: ["sale"] }, { lines: [unknownLine, ...(someFacts().lines ?? [])] }, "unknown"],
    ["a line without a product has no tags", { kind: "productTags", match: "none", tags: ["sale"] }, { lines: [{ productId: null, sku: null, product: null }] }, "yes"],
    ["the country it goes to", { kind: "countries", match: "any", countries: ["DE", "AT"] }, {}, "yes"],
    ["any country but this", { kind: "countries", match: "none", countries: ["DE"] }, {}, "no"],
    ["nobody told the country", { kind: "countries", match: "none", countries: ["CH"] }, { countryCode: null }, "unknown"],
    ["a language with its region", { kind: "languages", match: "any", languages: ["de"] }, {}, "yes"],
    ["a customer's tag", { kind: "customerTags", match: "any", tags: ["VIP"] }, { customerTags: ["vip"] }, "yes"],
    ["a customer in a segment", { kind: "segments", match: "any", segments: [thing("5")] }, { segmentIds: ["5"] }, "yes"],
    ["a customer in none of them", { kind: "segments", match: "none", segments: [thing("5")] }, {}, "yes"],
    ["where it was sold", { kind: "sources", sources: ["draft"] }, { source: "draft" }, "yes"],
    ["in season", { kind: "season", from: "11-01", to: "11-30" }, {}, "yes"],
    ["on the season's last day", { kind: "season", from: "11-01", to: "11-21" }, {}, "yes"],
    ["over New Year, before it", { kind: "season", from: "12-15", to: "01-06" }, { placedOn: daySchema.parse("2026-12-31") }, "yes"],
    ["over New Year, after it", { kind: "season", from: "12-15", to: "01-06" }, { placedOn: daySchema.parse("2027-01-06") }, "yes"],
    ["over New Year, in November", { kind: "season", from: "12-15", to: "01-06" }, {}, "no"],
  ])("%s", (_, condition, change, met) => { expect(isMet(condition, someFacts(change))).toBe(met); });
});

describe("whether a rule takes an order", () => {
  it("all conditions have to be met, and each says its answer", () => {
    const conditions: Condition[] = [{ kind: "nthOrder", from: 1, to: 1 }, { kind: "countries", match: "any", countries: ["AT"] }];
    const { takes, answers } = evaluateRule({ conditions }, someFacts());
    expect([takes, answers.map(({ met }) => met)]).toEqual([false, ["yes", "no"]]);
  });

  it("a rule without conditions takes every order that has a parcel", () => {
    expect(evaluateRule({ conditions: [] }, someFacts()).takes).toBe(true);
    expect(evaluateRule({ conditions: [] }, someFacts({ source: "counter" })).takes).toBe(false);
  });
});

it.each([["web", "online"], ["580111", "online"], ["pos", "counter"], ["shopify_draft_order", "draft"], ["subscription_contract", "subscription"], ["iphone", "other"]])(
  "an order whose source is %s was sold %s", (name, source) => { expect(sourceOf(name)).toBe(source); },
);
