import { expect, it } from "vitest";
import type { Condition } from "~/features/inserts/domain/rules/condition";
import { conditionWords } from "~/features/inserts/domain/rules/condition-words";
import { factWords } from "~/features/inserts/domain/rules/fact-words";
import type { OrderFacts } from "~/features/inserts/domain/deciding/order-facts";
import { daySchema } from "~/kernel/day";

const order: OrderFacts = {
  orderId: "1", customerId: "2", test: false, cancelled: false, placedOn: daySchema.parse("2026-11-21"), totalMinor: 8050, nthOrder: 1,
  lines: [{ productId: "11", sku: "KAFFEE-1", product: { type: "Kaffee", tags: ["bio"], collectionIds: ["5"] } }],
  countryCode: "AT", language: "de-AT", customerTags: [], segmentIds: ["7"], source: "online",
};
const [coffee, drinks, loyal] = [{ id: "11", title: "Espresso" }, { id: "5", title: "Getränke" }, { id: "7", title: "Treue" }];

it.each([
  [{ kind: "nthOrder", from: 1, to: 1 }, "Erste Bestellung", "First order", "Bestellung Nr. 1 dieser Person"],
  [{ kind: "nthOrder", from: 3, to: null }, "Ab der 3. Bestellung", "From order no. 3 on", "Bestellung Nr. 1 dieser Person"],
  [{ kind: "nthOrder", from: 2, to: 4 }, "2. bis 4. Bestellung", "Orders no. 2 to 4", "Bestellung Nr. 1 dieser Person"],
  [{ kind: "value", fromMinor: 5000, belowMinor: 10050 }, "Bestellwert ab 50 € und unter 100,50 €", "Order value from €50 and below €100.50", "Bestellwert: 80,50 €"],
  [{ kind: "products", match: "any", products: [coffee] }, "Produkt enthalten: Espresso", "Product in the order: Espresso", "Davon bestellt: Espresso"],
  [{ kind: "collections", match: "none", collections: [drinks] }, "Produkt aus Kollektion nicht enthalten: Getränke", "Product of collection not in the order: Getränke", "Davon bestellt: Getränke"],
  [{ kind: "productTypes", match: "any", types: ["Tee", "Kaffee"] }, "Produkttyp enthalten: Tee oder Kaffee", "Product type in the order: Tee or Kaffee", "Produkttypen: Kaffee"],
  [{ kind: "productTags", match: "any", tags: ["a", "b", "c", "d", "e", "f"] }, "Produkt-Tag enthalten: a, b, c, d oder 2 weitere", "Product tag in the order: a, b, c, d or 2 more", "Produkt-Tags: bio"],
  [{ kind: "skus", match: "any", skus: ["KAFFEE-*"] }, "SKU enthalten: KAFFEE-*", "SKU in the order: KAFFEE-*", "SKU: KAFFEE-1"],
  [{ kind: "countries", match: "none", countries: ["DE", "AT"] }, "Land: nicht Deutschland oder Österreich", "Country: not Germany or Austria", "Land: Österreich"],
  [{ kind: "languages", match: "any", languages: ["de"] }, "Sprache: Deutsch", "Language: German", "Sprache: Österreichisches Deutsch"],
  [{ kind: "customerTags", match: "any", tags: ["vip"] }, "Kunden-Tag: vip", "Customer tag: vip", "Kunden-Tags: keine"],
  [{ kind: "segments", match: "any", segments: [loyal] }, "Kundensegment: Treue", "Customer segment: Treue", "In diesen Segmenten: Treue"],
  [{ kind: "sources", sources: ["online", "counter"] }, "Verkauft: im Onlineshop oder im Laden (POS)", "Sold: online or over the counter (POS)", "Verkauft: im Onlineshop"],
  [{ kind: "season", from: "11-15", to: "12-24" }, "Jedes Jahr vom 15. November bis 24. Dezember", "Every year from 15 November to 24 December", "Bestellt am 21.11.2026"],
] as [Condition, string, string, string][])("%j", (condition, german, english, fact) => {
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  expect([conditionWords(condition, "de", "EUR"), conditionWords(condition, "en", "EUR"), factWords(condition, order, "de", "EUR")].map(plain)).toEqual([german, english, fact]);
});

it("what is not known is said to be not known, also when it is known of a part of the order", () => {
  const unknown: OrderFacts = {
    ...order, nthOrder: null, countryCode: null, language: null, customerTags: null, segmentIds: null,
    lines: [...(order.lines ?? []), { productId: "12", sku: null, product: null }],
  };
  for (const condition of [
    { kind: "nthOrder", from: 1, to: 1 }, { kind: "countries", match: "any", countries: ["DE"] }, { kind: "languages", match: "any", languages: ["de"] },
    { kind: "customerTags", match: "any", tags: ["a"] }, { kind: "segments", match: "any", segments: [loyal] }, { kind: "productTags", match: "any", tags: ["a"] },
  ] as Condition[]) expect([condition.kind, factWords(condition, unknown, "en", "EUR")]).toEqual([condition.kind, expect.stringContaining("not known")]);
});
