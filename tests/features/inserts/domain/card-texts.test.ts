import { describe, expect, it } from "vitest";
import { cardTexts } from "~/features/inserts/domain/card-texts";
import { offerWords } from "~/features/inserts/domain/offer-words";
import { daySchema } from "~/kernel/day";
import type { VoucherTerms } from "~/kernel/voucher-terms";

const terms: VoucherTerms = { offer: { kind: "percentage", basisPoints: 1000 }, currency: "EUR", minimumMinor: 4000, validForDays: 60 };
const latest = daySchema.parse("2027-02-28");

describe("what stands on a card", () => {
  it("says the offer with its minimum, in the customer's language", () => {
    expect(offerWords(terms, "de")).toBe("10\u00a0% Rabatt bei Ihrer nächsten Bestellung ab 40\u00a0€");
    expect(offerWords(terms, "en")).toBe("10% off your next order of €40 or more");
    expect(offerWords({ ...terms, offer: { kind: "fixedAmount", minor: 500 }, minimumMinor: null }, "de")).toBe("5\u00a0€ Rabatt bei Ihrer nächsten Bestellung");
    expect(offerWords({ ...terms, offer: { kind: "freeShipping" } }, "en")).toBe("Free shipping on your next order of €40 or more");
  });

  it("says until when: days from delivery, and the latest day", () => {
    expect(cardTexts(terms, latest, null, "de").validityLine).toBe("Gültig 60 Tage ab Zustellung, längstens bis 28.02.2027");
    expect(cardTexts({ ...terms, validForDays: 1 }, latest, null, "en").validityLine).toBe("Valid for 1 day from delivery, until 28 February 2027 at the latest");
  });

  it("greets by name where there is one that can be printed", () => {
    expect(cardTexts(terms, latest, "Ayşe", "de").greeting).toBe("Guten Tag, Ayşe!");
    expect(cardTexts(terms, latest, null, "de").greeting).toBeNull();
  });
});
