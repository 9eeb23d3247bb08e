import { db } from "~/platform/db/prisma.server";
import { aWrittenReview } from "../features/reviews/a-written-review";
import type { TestShopify } from "../support/a-shopify";

export const nasty = "=1+1 <b>\"fett\"</b> & 'so' ]]> \u{1F9C0}";

/** Reviews of the cheese: one that tries everything, one star with a reply and a photo, stars alone, one that waits; and one of a product that has gone. */
export async function aFedShop({ shop, world }: TestShopify): Promise<{ productId: string }> {
  const [cheese] = [...world.stores.products.all()].filter(({ handle }) => handle === "cheese");
  if (!cheese) throw new Error("the test shop has a cheese");
  const of = { productId: cheese.id };
  await aWrittenReview(shop, { ...of, customerId: "3001", stars: 5, title: "Toll & gut", body: nasty, displayName: "", writtenAt: new Date("2026-11-01T08:00:00Z") });
  const bad = await aWrittenReview(shop, { ...of, customerId: "3002", stars: 1, title: "", body: "Schlecht.", incentivized: true, photoIds: ["0".repeat(32)], writtenAt: new Date("2026-11-02T08:00:00Z") });
  await db().review.updateMany({ where: { key: bad }, data: { reply: "Das tut uns leid.", repliedAt: new Date("2026-11-03T08:00:00Z") } });
  await aWrittenReview(shop, { ...of, customerId: "3003", stars: 4, title: "", body: "", verified: "imported", source: "import" });
  await aWrittenReview(shop, { ...of, customerId: "3004", stars: 3, body: "www.example.com", flags: ["link"] });
  await aWrittenReview(shop, { productId: "99999", customerId: "3005", body: "Gab es mal." });
  return of;
}
