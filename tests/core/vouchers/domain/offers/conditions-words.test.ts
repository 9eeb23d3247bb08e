import { expect, it } from "vitest";
import { conditionsWords } from "~/core/vouchers/domain/offers/conditions-words";
import { someTerms } from "../../../../support/a-rule";

const cheese = { id: "1", title: "Käse" };

it.each([
  [{}, "Einmal einlösbar, nicht mit anderen Rabatten kombinierbar, keine Barauszahlung.", "Can be used once, not with other discounts, not exchangeable for cash."],
  [{ combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true } }, "Einmal einlösbar, keine Barauszahlung.", "Can be used once, not exchangeable for cash."],
  [{ goodFor: { kind: "collections" as const, collections: [cheese] } }, "Einmal einlösbar, nur für Käse, nicht mit anderen Rabatten kombinierbar, keine Barauszahlung.", "Can be used once, only for Käse, not with other discounts, not exchangeable for cash."],
  [{ offer: { kind: "giftCard" as const, minor: 1000 } }, "Auch in Teilen einlösbar, keine Barauszahlung.", "Can be used in parts, not exchangeable for cash."],
])("the small letters follow from the terms: %o", (change, german, english) => {
  expect([conditionsWords(someTerms(change), "de"), conditionsWords(someTerms(change), "en")]).toEqual([german, english]);
});

it("a benefit that is no discount has no conditions", () => {
  expect(conditionsWords(someTerms({ offer: { kind: "benefit", text: { de: "Ein Rezept", en: "A recipe" }, addedBy: "nobody" } }), "de")).toBeNull();
});
