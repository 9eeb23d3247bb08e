import { describe, expect, it } from "vitest";
import { designLayouts } from "~/features/inserts/domain/designs/design-choices";
import { insertDesignSchema } from "~/features/inserts/domain/designs/insert-design";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { anAdvocate, aContent, cardOf, printed } from "../../pdf/a-card";

/** A design as it was saved before it could show an advocate's QR code. */
function savedBefore(layout: (typeof designLayouts)[number], showsAdvocateCode: boolean) {
  const { advocate: _, texts, ...rest } = readyDesigns[layout];
  const { advocateHeadline: _de, ...de } = texts.de;
  const { advocateHeadline: _en, ...en } = texts.en;
  return { ...rest, texts: { de, en }, showsAdvocateCode };
}

describe.each(designLayouts)("a design that was saved before there was a QR code for advocates: %s", (layout) => {
  it.each([[true, "words"], [false, "none"]] as const)("means what it meant, with the advocate's code in words or not at all: %s", (shown, advocate) => {
    expect(insertDesignSchema.parse(savedBefore(layout, shown))).toEqual({ ...readyDesigns[layout], advocate });
  });

  it("prints what it printed", async () => {
    const content = aContent({ advocate: anAdvocate });
    const before = await printed([cardOf(insertDesignSchema.parse(savedBefore(layout, true)), content).front]);
    expect(before.equals(await printed([cardOf({ ...readyDesigns[layout], advocate: "words" }, content).front]))).toBe(true);
  });
});

it("what is neither an old design nor a new one is none", () => {
  for (const stored of [null, 7, {}, { ...readyDesigns.letter, advocate: "poster" }, { ...readyDesigns.letter, advocate: undefined }]) expect(insertDesignSchema.safeParse(stored).success).toBe(false);
});
