import { describe, expect, it } from "vitest";
import { explainRefusal } from "~/features/inserts/domain/look-up/explain-refusal";
import type { ExplainableVoucher, TriedOrder } from "~/features/inserts/domain/look-up/explain-refusal";
import { refusalWords } from "~/features/inserts/domain/look-up/refusal-words";
import { giftCardOf15, honeyAsGift, teaAdvice, tenPercent } from "../a-card-voucher";

const now = new Date("2026-12-01T12:00:00Z");
const voucher = (change: Partial<ExplainableVoucher> = {}): ExplainableVoucher => ({
  code: "7KQM-2RXW-9TZB", state: "live", stopped: false, cohortStopped: false, credit: null, terms: tenPercent, validUntil: new Date("2026-12-31T22:59:59.999Z"),
  cohortEndsAt: new Date("2027-02-28T22:59:59.999Z"), usedAt: null, usedByOrderName: null, revokedBecause: null, replacedBy: null, isWanted: true, ...change,
});
const line = (change: Partial<NonNullable<TriedOrder["lines"]>[number]> = {}) => ({ productId: "1", priceMinor: 1000, quantity: 2, collectionIds: [], ...change });
const tried = (change: Partial<TriedOrder> = {}): TriedOrder => ({ lines: [line()], currency: "EUR", otherCodes: [], isSubscription: false, ...change });
const why = (change: Partial<ExplainableVoucher>, order: TriedOrder | null = null) => explainRefusal(voucher(change), order, now, "Europe/Berlin");

describe("a voucher that cannot be used: one reason, and it is certain", () => {
  it.each<[string, Partial<ExplainableVoucher>, string]>([
    ["expired", { state: "expired" }, "Er ist abgelaufen: Er galt bis 31.12.2026."],
    ["past its time before anybody noted it", { validUntil: new Date("2026-11-30T22:59:59.999Z") }, "Er ist abgelaufen: Er galt bis 30.11.2026."],
    ["used", { state: "used", usedAt: new Date("2026-11-24T12:00:00Z"), usedByOrderName: "#1042" }, "Er wurde am 24.11.2026 mit der Bestellung #1042 eingelöst; jeder Code gilt einmal."],
    ["of an order that is not paid", { state: "promised", isWanted: false }, "Er ist noch nicht freigeschaltet: Die Bestellung, mit der er kam, ist nicht bezahlt. Mit der Zahlung wird er gültig."],
    ["on its way", { state: "promised" }, "Er ist noch nicht freigeschaltet: Er ist auf dem Weg zu Shopify, das dauert höchstens einige Minuten."],
    ["refused by Shopify", { state: "refused" }, "Shopify hat den Code bei der Anmeldung nicht angenommen. Stellen Sie ihn von Hand neu aus: Der neue hat einen anderen Code."],
    ["revoked, one for each customer", { state: "revoked", revokedBecause: "one-per-customer" }, "Ein anderer Gutschein dieser Regel wurde eingelöst, und es gilt einer für jede Person."],
    ["replaced", { state: "revoked", revokedBecause: "replaced", replacedBy: "AAAA-BBBB-CCCC" }, "Er wurde von Hand ersetzt; stattdessen gilt AAAA-BBBB-CCCC."],
    ["stopped", { stopped: true }, "Sie haben diesen Code gesperrt."],
    ["of a stopped discount", { cohortStopped: true }, "Sie haben den ganzen Rabatt gesperrt, zu dem er gehört."],
    ["store credit by now", { credit: "due" }, "Er wurde auf Wunsch in Guthaben umgewandelt; der Code gilt nicht mehr."],
    ["a benefit", { terms: teaAdvice }, "Es ist ein Vorteil ohne Code: An der Kasse wird nichts eingegeben."],
  ])("%s", (_, change, words) => {
    const { certain, possible } = why(change, tried());
    expect(certain.map((reason) => refusalWords(reason, "de"))).toEqual([words]);
    expect(possible).toEqual([]);
  });
});

describe("a voucher that can be used", () => {
  const strict = { ...tenPercent, minimumMinor: 4000, goodFor: { kind: "products" as const, products: [{ id: "7", title: "Bergkäse" }] } };

  it("without knowing the order, all that its terms ask for may have been it", () => {
    expect(why({ terms: strict })).toMatchObject({ certain: [], possible: [
      { kind: "below-minimum", minimum: { minor: 4000, currency: "EUR" }, subtotal: null }, { kind: "other-products", titles: ["Bergkäse"], isSure: false },
      { kind: "not-combinable", otherCodes: [] }, { kind: "subscription", isSure: false },
    ] });
    expect(why({ terms: honeyAsGift }).possible).toContainEqual({ kind: "gift-not-in-cart", title: "Akazienhonig", isSure: false });
    expect(why({ terms: giftCardOf15 })).toEqual({ certain: [], possible: [{ kind: "gift-card-field" }] });
  });

  it.each<[string, Partial<ExplainableVoucher>, Partial<TriedOrder>, object[]]>([
    ["the order stayed below the minimum", { terms: { ...tenPercent, minimumMinor: 4000 } }, {}, [{ kind: "below-minimum", subtotal: { minor: 2000, currency: "EUR" } }]],
    ["exactly the minimum is enough", { terms: { ...tenPercent, minimumMinor: 2000 } }, {}, []],
    ["only what it is good for counts towards the minimum", { terms: strict }, { lines: [line({ priceMinor: 9000 }), line({ productId: "7", priceMinor: 900, quantity: 1 })] }, [{ kind: "below-minimum", subtotal: { minor: 900, currency: "EUR" } }]],
    ["nothing of it in the order", { terms: { ...strict, minimumMinor: null } }, {}, [{ kind: "other-products", isSure: true }]],
    ["the gift was not in the cart", { terms: honeyAsGift }, {}, [{ kind: "gift-not-in-cart", isSure: true }]],
    ["the gift was there", { terms: honeyAsGift }, { lines: [line(), line({ productId: "11" })] }, []],
    ["a subscription", {}, { isSubscription: true }, [{ kind: "subscription", isSure: true }]],
    ["another currency, in which no minimum is compared", { terms: { ...tenPercent, minimumMinor: 4000 } }, { currency: "CHF" }, [{ kind: "other-currency", currency: "CHF" }]],
  ])("%s", (_, change, order, certain) => {
    expect(why(change, tried(order)).certain).toMatchObject(certain);
  });

  it("another code on the order may have been it; which classes the two are is not known here", () => {
    expect(why({}, tried({ otherCodes: ["WELCOME"] }))).toEqual({ certain: [], possible: [{ kind: "not-combinable", otherCodes: ["WELCOME"] }] });
    const combinable = { ...tenPercent, combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true } };
    expect(why({ terms: combinable }, tried({ otherCodes: ["WELCOME"] }))).toEqual({ certain: [], possible: [] });
  });

  it("of a collection nobody has asked about, nothing is claimed", () => {
    const terms = { ...tenPercent, goodFor: { kind: "collections" as const, collections: [{ id: "5", title: "Käse" }] } };
    expect(why({ terms }, tried({ lines: [line({ collectionIds: null })] })).certain).toEqual([]);
    expect(why({ terms }, tried({ lines: [line({ collectionIds: ["6"] })] })).certain).toMatchObject([{ kind: "other-products" }]);
    expect(why({ terms }, tried({ lines: [line({ collectionIds: ["5"] })] })).certain).toEqual([]);
    expect(why({ terms }, tried({ lines: null })).certain).toEqual([]);
  });
});
