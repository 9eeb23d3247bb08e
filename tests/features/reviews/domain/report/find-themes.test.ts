import { describe, expect, it } from "vitest";
import { findThemes, foldWord } from "~/features/reviews/domain/report/find-themes";
import { languages } from "~/features/reviews/domain/report/theme-words";

/** "delivery: zu spät" for each hit. */
const found = (text: string, locale = "de"): string[] => findThemes(text, locale).map(({ theme, words }) => `${theme}: ${words}`);

describe("what a complaint is about, in German", () => {
  it.each([
    ["Kam viel zu spät.", ["delivery: zu spät"]],
    ["Die Expresslieferung hat zwei Wochen gedauert", ["delivery: Expresslieferung", "delivery: gedauert"]],
    ["Das Päckchen ist leider nie bei mir angekommen!", ["delivery: nie bei mir angekommen"]],
    ["VERPACKUNG aufgerissen", ["delivery: VERPACKUNG"]],
    ["Die Hose fällt sehr klein aus", ["size: fällt sehr klein"]],
    ["Faellt viel zu gross aus", ["size: Faellt viel zu gross"]],
    ["Passt mir leider nicht", ["size: Passt mir leider nicht"]],
    ["Nach zwei Tagen kaputt, miese Stoffqualität", ["quality: kaputt", "quality: Stoffqualität"]],
    ["Das Brot war verschimmelt", ["quality: verschimmelt"]],
    ["Ein unangenehmer Nachgeschmack, ranzig.", ["taste: Nachgeschmack", "taste: ranzig"]],
    ["Der Kundenservice antwortet nicht", ["service: Kundenservice"]],
    ["Viel zu teuer, Versandkosten frech", ["price: teuer", "delivery: Versandkosten", "price: Versandkosten"]],
    ["Das ist das Geld nicht wert", ["price: Geld nicht wert"]],
  ])("%s", (text, expected) => { expect(found(text)).toEqual(expected); });

  it.each([
    "Preiselbeeren", "Gefällt mir gar nicht", "Das mitgelieferte Kabel", "Schönes Kaffeeservice", "Großartig", "Im Durchschnitt mittelmäßig", "", "!!! 123 😡", "nicht teuer", "Es war nicht kaputt",
  ])("says nothing it cannot point at: %s", (text) => { expect(found(text)).toEqual([]); });

  it("what is praised is no complaint, though the same sentence complains of something else", () => {
    expect(found("Lieferung war super schnell, aber die Qualität ist schlecht")).toEqual(["quality: Qualität"]);
    expect(found("Schneller Versand und der Preis ist fair. Leider zu klein.")).toEqual(["size: zu klein"]);
    expect(found("Die Lieferung war nicht gut")).toEqual(["delivery: Lieferung"]);
  });

  it("“not only” denies nothing", () => { expect(found("nicht nur teuer")).toEqual(["price: teuer"]); });

  it("umlauts may be written out, composed or decomposed; the words are handed back as written", () => {
    for (const text of ["zu spät", "zu spaet", "zu spa\u0308t"]) expect(found(text)).toEqual([`delivery: ${text}`]);
  });
});

describe("what a complaint is about, in English", () => {
  it.each([
    ["It took three weeks to arrive", ["delivery: took three weeks"]],
    ["Never arrived.", ["delivery: Never arrived"]],
    ["Delivery took too long", ["delivery: Delivery", "delivery: took too long"]],
    ["Runs small and the seams tore", ["size: Runs small", "quality: seams", "quality: tore"]],
    ["Doesn’t fit", ["size: Doesn’t fit"]],
    ["Fell apart after a week", ["quality: Fell apart"]],
    ["Bland, and smells odd", ["taste: Bland", "taste: smells"]],
    ["Customer service was rude", ["service: service", "service: rude"]],
    ["Overpriced and not really worth it", ["price: Overpriced", "price: not really worth"]],
  ])("%s", (text, expected) => { expect(found(text, "en-GB")).toEqual(expected); });

  it("praise and denial are heard", () => {
    expect(found("Great service, but too small", "en")).toEqual(["size: too small"]);
    expect(found("It wasn't expensive", "en")).toEqual([]);
    expect(found("Stainless steel", "en")).toEqual([]);
  });
});

it("a language decides by its own list: a German “Taste” is a key; of other languages all lists are asked", () => {
  expect(found("Die Taste klemmt", "de")).toEqual([]);
  expect(found("Bad taste", "en")).toEqual(["taste: taste"]);
  expect(found("trop cher, quality zu klein", "fr")).toEqual(["quality: quality", "size: zu klein"]);
});

it("each word stands where it is said to stand", () => {
  const text = "😀 Zu klein\nund der Stoff: kaputt";
  for (const { words, start, end } of findThemes(text, "de")) expect(text.slice(start, end)).toBe(words);
});

it("every word of the lists is written as texts are folded, so that it can be found", () => {
  for (const { themes, praise, blame, denials, afterDenial, turns } of Object.values(languages)) {
    const all = [...Object.values(themes).flatMap(({ topics, complaints, butNot }) => [...topics, ...complaints, ...butNot]), ...praise, ...blame, ...denials, ...afterDenial, ...turns];
    expect(all.filter((phrase) => foldWord(phrase) !== phrase || !/^[a-z'*~ -]+$/.test(phrase))).toEqual([]);
  }
});

it("a text of twenty thousand characters is read in no time that anybody notices", () => {
  expect(findThemes("Viel zu klein und kaputt, aber schön. ".repeat(550), "de")).toHaveLength(1_100);
});
