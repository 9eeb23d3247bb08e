import { describe, expect, it } from "vitest";
import { printFormats, resolutions } from "~/features/inserts/domain/printing/card-formats";
import { contrastProblems } from "~/features/inserts/domain/designs/colour-contrast";
import { textProblem } from "~/features/inserts/domain/designs/design-texts";
import { designLayouts } from "~/features/inserts/domain/designs/design-choices";
import { insertDesignSchema } from "~/features/inserts/domain/designs/insert-design";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { insertCard } from "~/features/inserts/pdf/insert-card";
import { locales } from "~/kernel/locale";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { aContent, aPrint } from "../../pdf/a-card";

describe.each(designLayouts)("the ready design %s", (layout) => {
  const design = readyDesigns[layout];

  it("is one, readable in its colours and in both languages", () => {
    expect(insertDesignSchema.parse(design)).toEqual(design);
    expect(contrastProblems(design.colours)).toEqual([]);
    for (const language of locales) expect(Object.values(design.texts[language]).filter((text) => text !== null && textProblem(text) !== null)).toEqual([]);
  });

  it.each([["words", true], ["qr", true], ["qr", false]] as const)("fits in every format at every resolution in both languages, also with long names and an advocate's code (%s, back side: %s)", (advocate, on) => {
    for (const format of printFormats) {
      for (const dotsPerInch of resolutions) {
        for (const language of locales) {
          const content = aContent({
            language, shopName: "Feinkost Lindenhof & Söhne Manufaktur", firstName: "Maximiliane-Friederike", giftNote: "Ein kleines Glas Honig liegt bei.",
            advocate: { code: "R4WZ-6TQN-8VXK", url: "https://feinkost-lindenhof.de/a/k/r/R4WZ6TQN8VXK" },
          });
          const outcome = insertCard({ ...design, advocate, back: { on, fill: "accent" } }, content, aPrint({ format, dotsPerInch }), fontRuler);
          expect([format, dotsPerInch, language, outcome.ok || outcome]).toEqual([format, dotsPerInch, language, true]);
        }
      }
    }
  });
});
