import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertRuleSchema, ruleDefinitionSchema } from "~/features/inserts/domain/rules/insert-rule";
import { fillRuleForm, parseRuleForm } from "~/features/inserts/domain/rules/parse-rule-form";
import { conditionKinds, emptyCondition } from "~/features/inserts/domain/rules/rule-form";
import type { ConditionForm, RuleForm, VariantForm } from "~/features/inserts/domain/rules/rule-form";
import { readRuleForm } from "~/features/inserts/domain/rules/rule-form-schema";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { aConditionForm, aRuleForm } from "../a-rule-form";
import { anyDefinition } from "../any-definition";

const cocoa = { id: "11", title: "Trinkschokolade" };
const parse = (form: RuleForm, currency = "EUR", mayMakeGiftCards = true) => parseRuleForm(form, { currency, mayMakeGiftCards });
const errorsOf = (form: RuleForm): object | true => {
  const parsed = parse(form);
  return parsed.ok ? true : parsed.errors;
};

describe("the rule's form", () => {
  it("is the rule it says", () => {
    const parsed = parse(aRuleForm({ version: "3", name: "  Stammkunden " }, { offerKind: "fixedAmount", amount: "5,50", minimum: "40.00" }));
    expect(parsed).toMatchObject({
      ok: true, editedVersion: 3,
      rule: { on: true, name: "Stammkunden", variants: [{ id: "A", designId: null, terms: { offer: { kind: "fixedAmount", minor: 550 }, minimumMinor: 4000 } }] },
    });
    expect(parsed.ok && ruleDefinitionSchema.parse(parsed.rule)).toMatchObject({ name: "Stammkunden" });
  });

  it.each([
    [{ remindDays: "7" }, null, 7], [{ remindDays: "59" }, null, 59], [{ remindDays: "60" }, "too-large", 0], [{ remindDays: "0" }, "too-small", 0],
    [{ remindDays: "" }, "missing", 0], [{ reminds: false, remindDays: "x" }, null, null],
  ])("a reminder comes before the end and after the card: %j", (change, error, days) => {
    const parsed = parse(aRuleForm({ reminds: true, ...change }, { validForDays: "60" }));
    expect(parsed).toMatchObject(error ? { ok: false, errors: { remindDays: error } } : { ok: true, rule: { remindDaysBefore: days } });
  });

  it.each([
    [{ name: " " }, { name: "missing" }], [{ name: "x".repeat(81) }, { name: "too-long" }],
    [{ controlShare: "0" }, true], [{ controlShare: "100" }, true], [{ controlShare: "100,01" }, { controlShare: "too-large" }], [{ controlShare: "viel" }, { controlShare: "not-a-number" }],
    [{ version: "" }, { version: "missing" }], [{ variants: [] }, { variants: "missing" }],
    [{ conditions: Array.from({ length: 21 }, () => emptyCondition("nthOrder")) }, { conditions: "too-many" }], [{ conditions: [] }, true],
    [{ budgetKind: "vouchers", budgetVouchers: "" }, { budgetVouchers: "missing" }], [{ budgetKind: "vouchers", budgetVouchers: "0" }, { budgetVouchers: "too-small" }],
    [{ budgetKind: "money", budgetMoney: "1.234" }, { budgetMoney: "ambiguous" }], [{ budgetKind: "none", budgetMoney: "x" }, true],
    [{ startsOn: "2026-02-29" }, { startsOn: "no-such-day" }], [{ startsOn: "morgen" }, { startsOn: "no-such-day" }],
    [{ startsOn: "2026-12-01", endsOn: "2026-11-30" }, { endsOn: "before-start" }], [{ startsOn: "2026-12-01", endsOn: "2026-12-01" }, true],
  ] as [Partial<RuleForm>, object | true][])("%o", (change, expected) => { expect(errorsOf(aRuleForm(change))).toEqual(expected); });

  it("tells every wrong field at once, by its path", () => {
    const form = aRuleForm({ controlShare: "x", conditions: [aConditionForm("nthOrder"), aConditionForm("value", { from: "x" })] }, { percentage: "x", minimum: "x", validForDays: "x" });
    expect(errorsOf({ ...form, variants: [...form.variants, { ...form.variants[0] as VariantForm, id: "B", weight: "0" }] })).toEqual({
      controlShare: "not-a-number", "conditions.1.from": "not-a-number",
      "variants.0.percentage": "not-a-number", "variants.0.minimum": "not-a-number", "variants.0.validForDays": "not-a-number",
      "variants.1.percentage": "not-a-number", "variants.1.minimum": "not-a-number", "variants.1.validForDays": "not-a-number", "variants.1.weight": "too-small",
    });
  });

  it("no two versions have the same letter", () => {
    const form = aRuleForm();
    expect(errorsOf({ ...form, variants: [...form.variants, ...form.variants] })).toEqual({ variants: "unknown" });
  });

  it("knows currencies without decimals", () => {
    expect(parse(aRuleForm({}, { minimum: "4.000" }), "JPY")).toMatchObject({ rule: { variants: [{ terms: { minimumMinor: 4000, currency: "JPY" } }] } });
  });
});

describe("a condition's form", () => {
  it.each([
    [aConditionForm("nthOrder", { from: "3", to: "" }), { kind: "nthOrder", from: 3, to: null }], [aConditionForm("nthOrder", { from: "3", to: "2" }), { to: "too-small" }],
    [aConditionForm("nthOrder", { from: "0" }), { from: "too-small" }], [aConditionForm("nthOrder", { from: "1,5" }), { from: "not-whole" }],
    [aConditionForm("value", { from: "", to: "" }), { from: "missing" }], [aConditionForm("value", { from: "10", to: "10" }), { to: "too-small" }],
    [aConditionForm("value", { to: "10" }), { kind: "value", fromMinor: null, belowMinor: 1000 }],
    [aConditionForm("products"), { things: "missing" }], [aConditionForm("products", { things: [cocoa], match: "none" }), { kind: "products", match: "none", products: [cocoa] }],
    [aConditionForm("skus", { words: [" KAFFEE-* ", "", "KAFFEE-*"] }), { kind: "skus", match: "any", skus: ["KAFFEE-*"] }], [aConditionForm("skus", { words: [" "] }), { words: "missing" }],
    [aConditionForm("countries", { words: ["AT", "Deutschland"] }), { words: "unknown" }], [aConditionForm("languages", { words: ["de"] }), { kind: "languages", match: "any", languages: ["de"] }],
    [aConditionForm("sources", { words: [] }), { words: "missing" }], [aConditionForm("sources", { words: ["counter", "moon"] }), { kind: "sources", sources: ["counter"] }],
    [aConditionForm("season", { from: "02-30" }), { from: "no-such-day" }], [aConditionForm("season", { from: "12-01", to: "01-06" }), { kind: "season", from: "12-01", to: "01-06" }],
    [aConditionForm("segments", { things: Array.from({ length: 21 }, (_, id) => ({ id: String(id), title: "x" })) }), { things: "too-many" }],
  ] as [ConditionForm, object][])("%o", (condition, expected) => {
    const parsed = parse(aRuleForm({ conditions: [condition] }));
    const wanted = "kind" in expected ? { rule: { conditions: [expected] } } : { errors: Object.fromEntries(Object.entries(expected).map(([name, code]) => [`conditions.0.${name}`, code as unknown])) };
    expect(parsed).toMatchObject(wanted);
  });

  it("each kind begins with something that can be filled in", () => {
    for (const kind of conditionKinds) {
      const parsed = parse(aRuleForm({ conditions: [emptyCondition(kind)] }));
      expect(parsed.ok || Object.values(parsed.errors)).toSatisfy((answer: unknown) => answer === true || (Array.isArray(answer) && answer.length === 1 && answer[0] === "missing"));
    }
  });
});

describe("an offer's form", () => {
  it.each([
    [{ percentage: "100" }, true], [{ percentage: "0,01" }, true], [{ percentage: "0" }, { percentage: "too-small" }], [{ percentage: "100,01" }, { percentage: "too-large" }],
    [{ percentage: "" }, { percentage: "missing" }], [{ offerKind: "freeShipping", percentage: "nonsense" }, true],
    [{ offerKind: "fixedAmount", amount: "" }, { amount: "missing" }], [{ offerKind: "storeCredit", amount: "0" }, { amount: "too-small" }], [{ offerKind: "giftCard", amount: "10" }, true],
    [{ offerKind: "giftProduct" }, { gift: "missing", boughtFrom: "missing" }], [{ offerKind: "giftProduct", gift: cocoa, giftVariantId: "", boughtFrom: cocoa }, { gift: "missing" }],
    [{ offerKind: "giftProduct", gift: cocoa, giftVariantId: "12", boughtFrom: cocoa }, true],
    [{ offerKind: "benefit" }, { textDe: "missing", textEn: "missing" }], [{ offerKind: "benefit", textDe: "Rezept", textEn: "Recipe", packerNote: "x".repeat(201) }, { packerNote: "too-long" }],
    [{ minimum: "0" }, true], [{ minimum: "1.234" }, { minimum: "ambiguous" }], [{ minimum: "40,001" }, { minimum: "ambiguous" }],
    [{ validForDays: "730" }, true], [{ validForDays: "731" }, { validForDays: "too-large" }], [{ validForDays: "60,5" }, { validForDays: "not-whole" }],
    [{ goodFor: "products" }, { products: "missing" }], [{ goodFor: "collections", collections: [cocoa] }, true], [{ weight: "101" }, { weight: "too-large" }],
  ] as [Partial<VariantForm>, object | true][])("%o", (first, expected) => {
    const wanted = expected === true ? true : Object.fromEntries(Object.entries(expected).map(([name, code]) => [`variants.0.${name}`, code as unknown]));
    expect(errorsOf(aRuleForm({}, first))).toEqual(wanted);
  });

  it("what does not exist for a kind of offer is not kept", () => {
    const first: Partial<VariantForm> = { goodFor: "products", products: [cocoa], minimum: "40", orderDiscounts: true, shippingDiscounts: true, subscriptions: "all" };
    const termsOf = (offer: Partial<VariantForm>) => { const parsed = parse(aRuleForm({}, { ...first, ...offer })); return parsed.ok ? parsed.rule.variants[0]?.terms : undefined; };
    expect(termsOf({})).toMatchObject({ goodFor: { kind: "products" }, minimumMinor: 4000, combinesWith: { orderDiscounts: true, shippingDiscounts: true }, subscriptions: "all" });
    expect(termsOf({ offerKind: "freeShipping" })).toMatchObject({ goodFor: { kind: "everything" }, minimumMinor: 4000, combinesWith: { orderDiscounts: true, shippingDiscounts: false } });
    expect(termsOf({ offerKind: "giftCard", amount: "10" })).toMatchObject({ goodFor: { kind: "everything" }, minimumMinor: null, combinesWith: { orderDiscounts: false }, subscriptions: "none" });
  });

  it("gift cards cannot be switched on before Shopify allows the shop to make them; they can be prepared", () => {
    const form = aRuleForm({}, { offerKind: "giftCard", amount: "10" });
    expect(parse(form, "EUR", false)).toEqual({ ok: false, errors: { "variants.0.offerKind": "needs-scopes" } });
    expect(parse({ ...form, on: false }, "EUR", false)).toMatchObject({ ok: true });
  });
});

describe("filled with a saved rule", () => {
  it.each(["de", "en"] as const)("it says that rule again (%s)", (locale) => {
    fc.assert(fc.property(anyDefinition("EUR"), fc.nat(1000), fc.boolean(), (definition, version, on) => {
      const saved = insertRuleSchema.parse({ id: "rule-1", version, on, ...definition });
      const posted = readRuleForm(JSON.parse(JSON.stringify(fillRuleForm(saved, "EUR", writeDecimal(locale)))));
      expect(posted && parse(posted)).toEqual({ ok: true, editedVersion: version, rule: { on, ...definition } });
    }));
  });
});

describe("what was posted", () => {
  it("may leave out what is empty", () => {
    expect(readRuleForm({ conditions: [], variants: [{ id: "A", offerKind: "freeShipping" }] })).toMatchObject({ on: false, name: "", variants: [{ percentage: "", goodFor: "everything" }] });
  });
  it.each([null, "x", {}, { conditions: {}, variants: [] }, { conditions: [{ kind: "moon" }], variants: [] }, { conditions: [], variants: [{ id: "A", offerKind: "moon" }] }])("%j is no form of ours", (posted) => {
    expect(readRuleForm(posted)).toBeUndefined();
  });
});
