import { beforeEach, expect, it } from "vitest";
import { forgetImports } from "~/features/reviews/exchange/forget-imports.server";
import { readImports } from "~/features/reviews/exchange/read-imports.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { guessMapping } from "~/features/reviews/domain/exchange/review-formats";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { judgeMeHeader } from "./a-review-file";

await testDatabase();
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });

const begun = new Date("2026-10-01T12:00:00Z");
const after = (days: number): Date => new Date(begun.getTime() + days * 86_400_000);

/** An import with a part that is still to be taken and a photo that is still to be fetched. */
async function anImport(id: string, state: "running" | "failed" | "done", of = shop, startedAt = begun): Promise<void> {
  const shopId = of.id;
  const { columns, format } = guessMapping(judgeMeHeader.split(","));
  await db().reviewImport.create({ data: {
    shopId, id, fileName: "reviews.csv", mapping: { format, columns, dateOrder: null, names: "initial" }, state, lines: 400, done: 200, taken: 190, known: 4, errors: [{ line: 7, problem: "stars" }], errorCount: 6, photosLeft: 1, startedAt,
  } });
  if (state !== "done") await db().reviewImportPart.create({ data: { shopId, importId: id, number: 1, sealedLines: Buffer.from("sealed") } });
  await db().reviewPhotoWish.create({ data: { shopId, importId: id, reviewKey: `review/import-${id}/7001`, number: 0, address: "https://a.example/anna-gaertner.jpg" } });
}

it("what is left of a file after thirty days is forgotten, of every shop, whether it stopped or is done; its counts are kept", async () => {
  await anImport("a", "running");
  await anImport("b", "failed");
  await anImport("c", "done");
  await anImport("d", "running", await aShop());
  expect(await forgetImports(after(30))).toBe(0);
  expect(await forgetImports(after(31))).toBe(4);
  expect(await db().reviewImportPart.count()).toBe(0);
  expect((await db().reviewPhotoWish.findMany()).map(({ address, refused }) => [address, refused])).toEqual(Array.from({ length: 4 }, () => ["", "abandoned"]));
  expect((await readImports(shop.id)).sort((one, next) => (one.id < next.id ? -1 : 1))).toMatchObject([
    { id: "a", state: "abandoned", lines: 400, done: 200, taken: 190, known: 4, errorCount: 6, photosLeft: 0, photosRefused: 1 }, { id: "b", state: "abandoned", taken: 190 }, { id: "c", state: "done", taken: 190, photosLeft: 0 },
  ]);
  expect(await forgetImports(after(40)), "nothing is left").toBe(0);
});

it("a file that is younger is left as it is", async () => {
  await anImport("a", "failed", shop, after(5));
  expect(await forgetImports(after(31))).toBe(0);
  expect([await db().reviewImportPart.count(), await db().reviewPhotoWish.count({ where: { refused: null } })]).toEqual([1, 1]);
});

it("a mapping that was kept before there was a column for the day of a reply is read as one without it", async () => {
  await anImport("a", "running");
  await db().$executeRaw`UPDATE review_import SET mapping = jsonb_set(mapping, '{columns}', (mapping->'columns') - 'replyDate')`;
  expect(await readImports(shop.id)).toMatchObject([{ id: "a", format: "judge-me" }]);
});
