import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designVariables, fillText, textProblem, variablesIn, type VariableValues } from "~/features/inserts/domain/designs/design-texts";

const nothing = Object.fromEntries(designVariables.map((name) => [name, null])) as VariableValues;
const values: VariableValues = { ...nothing, first_name: "Maria", shop_name: "Feinkost Lindner", offer: "10 % Rabatt" };
const filled = (template: string, of = values): string | null => {
  const result = fillText(template, of);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.text;
};

describe("a design's texts", () => {
  it.each([
    ["Guten Tag, {first_name}!", "Guten Tag, Maria!"],
    ["{ first_name }", "Maria"],
    ["{first_name|liebe Kundin}", "Maria"],
    ["{offer} bei {shop_name}", "10 % Rabatt bei Feinkost Lindner"],
    ["{{first_name}} und }}{{", "{first_name} und }{"],
    ["", ""],
    ["Ein | ist nur ein Strich", "Ein | ist nur ein Strich"],
  ])("%s → %s", (template, text) => {
    expect(filled(template)).toBe(text);
  });

  it("where there is no value its fallback stands, and where there is none either the whole text is left out", () => {
    expect(filled("Guten Tag, {first_name|liebe Kundin, lieber Kunde}!", nothing)).toBe("Guten Tag, liebe Kundin, lieber Kunde!");
    expect(filled("Guten Tag{first_name|}!", nothing)).toBe("Guten Tag!");
    expect(filled("Guten Tag, {first_name}!", nothing)).toBeNull();
    expect(filled("Guten Tag, {first_name}!", { ...nothing, first_name: "  " })).toBeNull();
  });

  it("keeps the lines that were typed; a value brings none along", () => {
    expect(filled("Guten Tag,\n{first_name|liebe\nKundin}!\n\n{offer}", { ...values, first_name: "Maria\r\nLuise" })).toBe("Guten Tag,\nMaria Luise!\n\n10 % Rabatt");
    expect(filled("Guten Tag, {first_name|liebe\nKundin}!", nothing)).toBe("Guten Tag, liebe\nKundin!");
  });

  it.each([
    ["Guten Tag, {vorname}!", { kind: "unknown-variable", name: "vorname" }],
    ["{first_name", { kind: "lonely-brace" }],
    ["first_name}", { kind: "lonely-brace" }],
    ["{first_name|{offer}}", { kind: "lonely-brace" }],
    ["{}", { kind: "unknown-variable", name: "" }],
  ])("%s is refused, and the reason named", (template, problem) => {
    expect(textProblem(template)).toEqual(problem);
    expect(fillText(template, values)).toEqual({ ok: false, problem });
  });

  it("any text can be written, with its braces doubled", () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(filled(text.replaceAll("{", "{{").replaceAll("}", "}}"))).toBe(text); }));
  });

  it("names the variables that it uses, each once", () => {
    expect(variablesIn("{first_name|x} {offer} {first_name} {{code}}")).toEqual(["first_name", "offer"]);
    expect(variablesIn("{first_name} {unknown}")).toEqual([]);
  });
});
