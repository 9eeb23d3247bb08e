import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { bookPrints } from "~/features/inserts/printing/book-prints.server";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/proxy.$token";
import { aMerchantsShop, asVisitor, withoutNetwork } from "../../routes/merchant-request";
import { testDatabase } from "../../support/database";
import { aCard } from "../../features/inserts/a-card";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

it("learns a new path from a signed request; the old one is remembered once cards carry it", async () => {
  const shop = await aMerchantsShop();
  const { token } = await aCard(shop);
  const paths = async () => {
    const { proxyPath, proxyPathBefore } = await db().shop.findUniqueOrThrow({ where: { id: shop.id } });
    return [proxyPath, proxyPathBefore];
  };
  const page = await (await loader(asVisitor(shop, token, { query: { path_prefix: "/apps/gutschein" } }))).text();
  expect(page).toContain(`/apps/gutschein/${token.toLowerCase()}/voucher.png`);
  expect(await paths()).toEqual(["/apps/gutschein", null]);
  await bookPrints(shop.id, ["1"], { format: "a6", dpi: 300 }, now);
  await loader(asVisitor(shop, token, { query: { path_prefix: "/tools/karte" } }));
  expect(await paths()).toEqual(["/tools/karte", "/apps/gutschein"]);
  await loader(asVisitor(shop, token, { query: { path_prefix: "/nonsense" } }));
  expect(await paths()).toEqual(["/tools/karte", "/apps/gutschein"]);
});
