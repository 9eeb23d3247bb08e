import { describe, expect, it } from "vitest";
import { cardContent } from "~/features/inserts/domain/printing/card-content";
import { type CardTexts, cardTexts } from "~/features/inserts/domain/printing/card-texts";
import type { DesignTexts } from "~/features/inserts/domain/designs/insert-design";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { daySchema } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { type VoucherTerms, voucherTermsSchema } from "~/kernel/voucher-terms";

const terms = voucherTermsSchema.parse({ offer: { kind: "percentage", basisPoints: 1000 }, currency: "EUR", minimumMinor: 4000, validForDays: 60 });
const promised = { terms, code: "7KQM2RXW9TZB", lastDay: daySchema.parse("2027-02-28"), qrUrl: "https://lindner.example/a/k/x", orderName: "#1042" };

function textsOf(firstName: string | null, language: Locale, { texts, terms: otherTerms }: { texts?: Partial<DesignTexts>; terms?: VoucherTerms } = {}): CardTexts {
  const design = { ...readyDesigns.letter, texts: { ...readyDesigns.letter.texts, [language]: { ...readyDesigns.letter.texts[language], ...texts } } };
  const filled = cardTexts(design, cardContent("Feinkost Lindner", { ...promised, terms: otherTerms ?? terms }, firstName, language));
  if (!filled.ok) throw new Error("wrong");
  return filled.texts;
}

describe("what stands on a card", () => {
  it("says the offer in the app's words, or in the design's own", () => {
    expect(textsOf(null, "de").offerLine).toBe("10\u00a0% Rabatt bei Ihrer nächsten Bestellung ab 40\u00a0€");
    expect(textsOf(null, "en").offerLine).toBe("10% off your next order of €40 or more");
    expect(textsOf(null, "de", { texts: { offerLine: "Für Sie: {offer}" } }).offerLine).toBe("Für Sie: 10\u00a0% Rabatt bei Ihrer nächsten Bestellung ab 40\u00a0€");
  });

  it("says until when: days from delivery, and the latest day", () => {
    expect(textsOf(null, "de").validityLine).toBe("Gültig 60\u00a0Tage ab Zustellung, längstens bis 28.02.2027");
    expect(textsOf(null, "en", { terms: { ...terms, validForDays: 1 } }).validityLine).toBe("Valid for 1\u00a0day from delivery, until 28 February 2027 at the latest");
  });

  it("greets by name where there is one that can be printed", () => {
    expect(textsOf("Ayşe", "de").greeting).toBe("Guten Tag, Ayşe!");
    expect(textsOf(null, "de").greeting).toBeNull();
  });

  it("groups the code for reading, and has none for a benefit that people keep", () => {
    expect(textsOf(null, "de").code).toBe("7KQM-2RXW-9TZB");
    const benefit = { ...terms, offer: { kind: "benefit" as const, text: { de: "Ein Rezept", en: "A recipe" }, addedBy: "nobody" as const, packerNote: "" } };
    expect(textsOf(null, "de", { terms: benefit }).code).toBeNull();
  });
});
