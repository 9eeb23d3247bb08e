import { afterEach, expect, it } from "vitest";
import { fillReviewProgrammeForm } from "~/features/reviews/domain/programme/parse-review-programme-form";
import { standardReviewScopes } from "~/features/reviews/domain/standard/standard-review";
import { changeReviewProgramme } from "~/features/reviews/programme/change-review-programme.server";
import { readReviewProgrammePage } from "~/features/reviews/programme/read-review-programme-page.server";
import { readReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { db } from "~/platform/db/prisma.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { admit, reviewedAt } from "./a-standard-shop";

const { pool } = await testDatabase();
afterEach(() => { admit(false); });

const save = async (shop: Shop, standardReviews: boolean) =>
  changeReviewProgramme(shop, { ...fillReviewProgrammeForm(await readReviewProgramme(shop), writeDecimal("en")), standardReviews }, reviewedAt);
const allowed = async (shop: Shop, scopes: string): Promise<Shop> => {
  await db().shop.update({ where: { id: shop.id }, data: { scopes } });
  return requireShop(shop.id);
};
const everyScope = standardReviewScopes.join(",");

it("cannot be switched on while Shopify has not admitted the app, whatever the shop allows", async () => {
  const shop = await allowed(await aShop(), everyScope);
  expect(await save(shop, true)).toEqual({ ok: false, errors: { standardReviews: "unknown" } });
  expect(await readReviewProgramme(shop)).toMatchObject({ version: 0, standardReviews: false });
  expect((await readReviewProgrammePage(shop)).standardReviews).toMatchObject({ admitted: false, granted: true });
});

it("cannot be switched on before the merchant has granted the permission", async () => {
  admit(true);
  const shop = await aShop();
  expect(await save(shop, true)).toEqual({ ok: false, errors: { standardReviews: "needs-scopes" } });
  expect(await save(await allowed(shop, everyScope), true)).toEqual({ ok: true, version: 1 });
  expect((await pool.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'write-standard-reviews'")).rows).toEqual([{ key: `write-standard-reviews/${shop.id}` }]);
});

it("what is on can be saved, and switched off, also when the permission is gone", async () => {
  admit(true);
  const shop = await allowed(await aShop(), everyScope);
  await save(shop, true);
  admit(false);
  const without = await allowed(shop, "");
  expect(await save(without, true)).toEqual({ ok: true, version: 2 });
  expect(await save(without, false)).toEqual({ ok: true, version: 3 });
});
