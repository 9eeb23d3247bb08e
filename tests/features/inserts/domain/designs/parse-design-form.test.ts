import { describe, expect, it } from "vitest";
import { fillDesignForm } from "~/features/inserts/domain/designs/design-form";
import { readDesignForm } from "~/features/inserts/domain/designs/design-form-schema";
import { insertDesignSchema } from "~/features/inserts/domain/designs/insert-design";
import { parseDesignForm, readColour } from "~/features/inserts/domain/designs/parse-design-form";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { aDesignForm } from "../a-design-form";

describe("what is there and what is typed", () => {
  it.each(Object.values(readyDesigns))("a design that nobody touched comes back as it was: $id", (design) => {
    const parsed = parseDesignForm(fillDesignForm(design));
    expect(parsed.ok && insertDesignSchema.parse({ id: design.id, version: parsed.editedVersion, ...parsed.design })).toEqual(design);
  });

  it("the offer is said in the app's words until the merchant wants their own, which are kept beside them", () => {
    const form = aDesignForm({ german: { offerLine: "Für Sie: {offer}" }, ownOfferLine: { de: true, en: false } });
    expect(parseDesignForm(form)).toMatchObject({ ok: true, design: { texts: { de: { offerLine: "Für Sie: {offer}" }, en: { offerLine: null } } } });
    expect(parseDesignForm({ ...form, ownOfferLine: { de: false, en: false } })).toMatchObject({ ok: true, design: { texts: { de: { offerLine: null } } } });
  });

  it("the advocate's code stands nowhere, in words or as a QR code, with a headline of its own", () => {
    expect(parseDesignForm(aDesignForm({ advocate: "qr", german: { advocateHeadline: "Weitersagen" } }))).toMatchObject({ ok: true, design: { advocate: "qr", texts: { de: { advocateHeadline: "Weitersagen" }, en: { advocateHeadline: "For your friends" } } } });
    expect(readDesignForm(aDesignForm({ advocate: "words" }))?.advocate).toBe("words");
  });

  it("an empty text is a text: it leaves its place out", () => {
    expect(parseDesignForm(aDesignForm({ german: { greeting: "", backText: "" } }))).toMatchObject({ ok: true, design: { texts: { de: { greeting: "" } } } });
  });
});

describe("what cannot be read is named with its path", () => {
  it.each([
    ["a name of spaces", aDesignForm({ name: "   " }), { name: { kind: "missing" } }],
    ["a name that is too long", aDesignForm({ name: "x".repeat(61) }), { name: { kind: "too-long", most: 60 } }],
    ["no colour", aDesignForm({ colours: { accent: "rot", ground: "#12345" } }), { "colours.accent": { kind: "not-a-colour" }, "colours.ground": { kind: "not-a-colour" } }],
    ["a variable that there is none of", aDesignForm({ german: { headline: "Liebe {vorname}" } }), { "texts.de.headline": { kind: "unknown-variable", name: "vorname" } }],
    ["a lonely brace", aDesignForm({ german: { legalLine: "{" } }), { "texts.de.legalLine": { kind: "lonely-brace" } }],
    ["a pasted novel", aDesignForm({ german: { body: "x".repeat(901) } }), { "texts.de.body": { kind: "too-long", most: 900 } }],
    ["a wrong text of a back side that is off: it may be switched on", aDesignForm({ german: { backText: "}" } }), { "texts.de.backText": { kind: "lonely-brace" } }],
  ])("%s", (_, form, errors) => {
    expect(parseDesignForm(form)).toEqual({ ok: false, errors });
  });

  it("both languages are looked at, whichever is shown", () => {
    const form = aDesignForm({ german: { headline: "{" } });
    form.texts.en = { ...form.texts.en, body: "{nobody}" };
    const parsed = parseDesignForm(form);
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual(["texts.de.headline", "texts.en.body"]);
  });

  it("own words for the offer that nobody wants are not looked at", () => {
    expect(parseDesignForm(aDesignForm({ german: { offerLine: "{" } })).ok).toBe(true);
  });
});

it.each([["1F4D42", "#1f4d42"], [" #ABC ", "#aabbcc"], ["#1f4d42", "#1f4d42"], ["#12", undefined], ["", undefined], ["rebeccapurple", undefined], ["#1f4d4g", undefined]])(
  "a colour as people write it: %s", (typed, read) => { expect(readColour(typed)).toBe(read); },
);

it.each([null, {}, "", { ...aDesignForm(), layout: "poster" }, { ...aDesignForm(), version: "-1" }, { ...aDesignForm(), fonts: { headline: "comic", text: "manrope" } }, { ...aDesignForm(), back: null }, { ...aDesignForm(), advocate: "poster" }])(
  "what no page of ours posts is no form: %#", (posted) => { expect(readDesignForm(posted)).toBeUndefined(); },
);
