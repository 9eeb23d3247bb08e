import { describe, expect, it } from "vitest";
import { rewardReadyMail } from "~/features/referrals/domain/sharing/reward-mail";
import type { Offer } from "~/kernel/voucher-terms";
import { keptBy } from "~/kernel/voucher-terms";
import { someTerms } from "../../../../support/a-rule";

const frame = { accountUrl: "https://feinkost.example/a/k/me/x", timeZone: "Europe/Berlin" };
const mailOf = (offer: Offer, locale: "de" | "en", credit: string | null = null) => rewardReadyMail(
  { terms: someTerms({ offer }), cause: "referral", friends: null, voucher: { code: "7KQM2RXW9TZB", keptBy: keptBy(offer), credit, validUntil: null }, setOffMinor: 0, currency: "EUR" }, frame, locale,
);

describe("the mail about a reward says how to have it", () => {
  const thing = { id: "1", title: "Pasta" };
  it.each<[string, Offer, RegExp, RegExp, boolean]>([
    ["a discount", { kind: "percentage", basisPoints: 1000 }, /ein Code für Ihre nächste Bestellung/, /a code for your next order/, true],
    ["free shipping", { kind: "freeShipping" }, /ein Code für Ihre nächste Bestellung/, /a code for your next order/, true],
    ["a gift", { kind: "giftProduct", product: thing, variantId: "2", boughtFrom: thing }, /muss im Warenkorb liegen/, /has to be in the cart/, true],
    ["a gift card", { kind: "giftCard", minor: 1000 }, /eine Geschenkkarte/, /a gift card/, true],
    ["a benefit", { kind: "benefit", text: { de: "Beratung", en: "Advice" }, addedBy: "nobody", packerNote: "" }, /kümmert sich persönlich/, /takes care of it in person/, false],
  ])("%s", (_, offer, german, english, hasCode) => {
    expect(mailOf(offer, "de").paragraphs.join(" ")).toMatch(german);
    expect(mailOf(offer, "en").paragraphs.join(" ")).toMatch(english);
    expect(mailOf(offer, "de").facts.some(({ label }) => label === "Code")).toBe(hasCode);
  });

  it("store credit: on the account, or as a code", () => {
    const offer = { kind: "storeCredit", minor: 1000 } as const;
    expect(mailOf(offer, "de", "due").paragraphs.join(" ")).toMatch(/als Guthaben auf Ihr Kundenkonto/);
    expect(mailOf(offer, "de").paragraphs.join(" ")).toMatch(/ein Code für Ihre nächste Bestellung/);
  });
});
