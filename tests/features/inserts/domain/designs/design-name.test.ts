import { describe, expect, it } from "vitest";
import { designName, readyDesignNames } from "~/features/inserts/domain/designs/design-name";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";

describe("the name of a design", () => {
  it("a ready design is called in the reader's language, in whichever it was saved", () => {
    expect(Object.values(readyDesigns).map((design) => [designName(design, "de"), designName(design, "en")])).toEqual([["Brief", "Letter"], ["Billett", "Ticket"], ["Bild", "Picture"]]);
    expect(designName({ id: "letter", name: "Letter" }, "de")).toBe("Brief");
  });

  it("a name that the merchant gave stays, also where it is that of another ready design, and so does that of their own designs", () => {
    expect(designName({ id: "letter", name: "Unser Brief" }, "en")).toBe("Unser Brief");
    expect(designName({ id: "letter", name: "Ticket" }, "de")).toBe("Ticket");
    expect(designName({ id: "design-0123456789abcdef", name: "Brief" }, "en")).toBe("Brief");
  });

  it("every ready design has a name in every language", () => {
    expect(Object.keys(readyDesignNames).sort()).toEqual(Object.values(readyDesigns).map(({ id }) => id).sort());
  });
});
