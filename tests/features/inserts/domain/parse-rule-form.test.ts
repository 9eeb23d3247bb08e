import { describe, expect, it } from "vitest";
import { firstInsertRule, insertRuleSchema } from "~/features/inserts/domain/insert-rule";
import { fillRuleForm, parseRuleForm, readRuleForm } from "~/features/inserts/domain/parse-rule-form";
import type { RuleForm } from "~/features/inserts/domain/parse-rule-form";

const form: RuleForm = { on: "on", offerKind: "percentage", percentage: "10", amount: "", minimum: "", validForDays: "60", controlShare: "10", version: "3" };
const parse = (change: Partial<RuleForm> = {}, currency = "EUR") => parseRuleForm({ ...form, ...change }, currency);

describe("the rule's form", () => {
  it("is the rule it says, which the rule's own schema takes", () => {
    const parsed = parse({ offerKind: "fixedAmount", amount: "5,50", minimum: "40.00", on: "" });
    expect(parsed).toEqual({
      ok: true, editedVersion: 3,
      rule: {
        id: "first-order", on: false, controlShareBasisPoints: 1000,
        terms: { offer: { kind: "fixedAmount", minor: 550 }, currency: "EUR", minimumMinor: 4000, validForDays: 60 },
      },
    });
    expect(parsed.ok && insertRuleSchema.parse({ ...parsed.rule, version: 4 })).toMatchObject({ version: 4 });
  });

  it.each([
    [{ percentage: "100" }, true], [{ percentage: "0,01" }, true], [{ percentage: "0" }, { percentage: "too-small" }], [{ percentage: "100,01" }, { percentage: "too-large" }],
    [{ percentage: "" }, { percentage: "missing" }], [{ offerKind: "freeShipping", percentage: "nonsense" }, true],
    [{ offerKind: "fixedAmount", amount: "" }, { amount: "missing" }], [{ offerKind: "fixedAmount", amount: "0" }, { amount: "too-small" }],
    [{ offerKind: "gift" }, { offerKind: "unknown" }], [{ offerKind: "" }, { offerKind: "unknown" }],
    [{ minimum: "0" }, true], [{ minimum: "1.234" }, { minimum: "ambiguous" }], [{ minimum: "40,001" }, { minimum: "ambiguous" }],
    [{ validForDays: "730" }, true], [{ validForDays: "731" }, { validForDays: "too-large" }], [{ validForDays: "0" }, { validForDays: "too-small" }],
    [{ validForDays: "60,5" }, { validForDays: "not-whole" }], [{ validForDays: "1.000" }, { validForDays: "too-large" }],
    [{ controlShare: "0" }, true], [{ controlShare: "100" }, true], [{ controlShare: "101" }, { controlShare: "too-large" }],
    [{ version: "" }, { version: "missing" }], [{ version: "0" }, true],
  ] as [Partial<RuleForm>, object | true][])("%o", (change, expected) => {
    const parsed = parse(change);
    expect(parsed.ok ? true : parsed.errors).toEqual(expected);
  });

  it("tells every wrong field at once", () => {
    const parsed = parse({ percentage: "x", minimum: "x", validForDays: "x", controlShare: "x" });
    expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual(["controlShare", "minimum", "percentage", "validForDays"]);
  });

  it("knows currencies without decimals", () => {
    expect(parse({ minimum: "4.000" }, "JPY")).toMatchObject({ rule: { terms: { minimumMinor: 4000, currency: "JPY" } } });
  });

  it("filled with a saved rule it says that rule again", () => {
    const rule = { ...firstInsertRule("EUR"), version: 7, on: true };
    for (const [mark, offer] of [[",", { kind: "percentage", basisPoints: 1250 }], [".", { kind: "fixedAmount", minor: 550 }], [",", { kind: "freeShipping" }]] as const) {
      const saved = { ...rule, terms: { ...rule.terms, offer, minimumMinor: 4000 } };
      const filled = fillRuleForm(saved, (scaled, decimals) => (scaled / 10 ** decimals).toFixed(decimals).replace(".", mark));
      expect(parseRuleForm(filled, "EUR")).toEqual({ ok: true, editedVersion: 7, rule: { id: saved.id, on: true, terms: saved.terms, controlShareBasisPoints: 1000 } });
    }
  });

  it("what was not posted, or posted as a file, is empty", () => {
    const posted = new FormData();
    posted.set("percentage", new File(["x"], "x"));
    posted.set("minimum", ` ${"9".repeat(100)} `);
    expect(readRuleForm(posted)).toMatchObject({ on: "", percentage: "", minimum: "9".repeat(40), version: "" });
  });
});
