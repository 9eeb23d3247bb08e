import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bookInvitationEntries, invitationEntry } from "~/features/reviews/inviting/book-invitations.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.$token";
import { action } from "~/routes/proxy.v.$token";
import { asHolder } from "../../../routes/a-card-holder";
import { aMerchantsShop, asVisitor, withoutNetwork } from "../../../routes/merchant-request";
import { testDatabase } from "../../../support/database";
import { aCard } from "../../inserts/a-card";
import { aBoughtOrder, aLine, aReviewProgramme } from "../a-bought-order";

await testDatabase();
withoutNetwork();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

const asked = "Wie war’s?";
const pageOf = async (shop: Shop, token: string, language: "de" | "en" = "de"): Promise<string> => (await (await loader(asHolder(shop, token, { language }))).text()).replaceAll("\u00a0", " ");
const arrived = { shippedAt: new Date("2026-11-18T12:00:00Z"), deliveredAt: new Date("2026-11-19T12:00:00Z") };

async function aCardHolder(change: { programme?: Parameters<typeof aReviewProgramme>[1]; parcel?: { shippedAt: Date; deliveredAt: Date | null } | null } = {}): Promise<{ shop: Shop; token: string }> {
  const shop = await aMerchantsShop();
  await aReviewProgramme(shop, { controlShareBasisPoints: 0, ...change.programme });
  const { token } = await aCard(shop, { orderId: "501", customerId: "3001" });
  await aBoughtOrder(shop, { parcel: change.parcel === undefined ? arrived : change.parcel });
  return { shop, token };
}

describe("reviews on the page of a card", () => {
  it("ask about each product of its order, with stars that lead to the form, in the reader's language", async () => {
    const { shop, token } = await aCardHolder();
    const page = await pageOf(shop, token);
    for (const words of [asked, "Olivenöl 7001: 4 Sterne", `/a/k/v/${token.toLowerCase()}?product=7001&amp;stars=4`, "Olivenöl 7002: 1 Stern"]) expect(page).toContain(words);
    expect(await pageOf(shop, token, "en")).toContain("Olivenöl 7001: 4 stars");
  });

  it("ask once the parcel has arrived, or left three days ago; not before", async () => {
    for (const [parcel, isAsked] of [
      [null, false], [{ shippedAt: new Date("2026-11-20T12:00:00Z"), deliveredAt: null }, false], [{ shippedAt: new Date("2026-11-19T12:00:00Z"), deliveredAt: null }, true], [arrived, true],
    ] as const) {
      const { shop, token } = await aCardHolder({ parcel });
      expect((await pageOf(shop, token)).includes(asked)).toBe(isAsked);
    }
  });

  it.each<[string, Parameters<typeof aReviewProgramme>[1]]>([
    ["is off", { on: false }], ["does not ask by cards", { ways: { card: false, page: true, mail: true } }], ["has everybody in the control group", { controlShareBasisPoints: 10_000 }],
  ])("say nothing while the programme %s", async (_, programme) => {
    const { shop, token } = await aCardHolder({ programme });
    expect(await pageOf(shop, token)).not.toContain(asked);
  });

  it("keep to the lot that was drawn, whatever the share is now, and to what is not to be asked about any more", async () => {
    const { shop, token } = await aCardHolder();
    const made = (productId: string, lot: "control" | "programme") => invitationEntry(`invitation/3001/${productId}`, "invitation.made", "501", { orderId: "501", productId, customerId: "3001", lot, programmeVersion: 1, readyAt: "2026-11-25T09:00:00.000Z", basis: "report" }, "");
    await recording(shop.id, (tx) => bookInvitationEntries(tx, shop.id, [made("7001", "programme"), made("7002", "programme"), invitationEntry("invitation/3001/7001", "invitation.withdrawn", "501", { because: "returned" }, "withdrawn")], new Date()));
    expect(await pageOf(shop, token)).toMatch(/^(?!.*7001: 4 Sterne).*7002: 4 Sterne/s);
    await db().reviewInvitation.updateMany({ where: { shopId: shop.id }, data: { lot: "control" } });
    expect(await pageOf(shop, token)).not.toContain(asked);
  });

  it("thank whoever has answered about everything", async () => {
    const { shop, token } = await aCardHolder();
    for (const product of ["7001", "7002"]) {
      const { request } = asVisitor(shop, `v/${token}`);
      await action({ request: new Request(request.url, { method: "POST", body: new URLSearchParams({ product, stars: "5" }) }), params: { token }, context: {} });
    }
    const page = await pageOf(shop, token);
    expect(page).toContain("Danke für Ihre Bewertung");
    expect(page).not.toContain("Olivenöl 7001: 4 Sterne");
  });

  it("say no more than four products at once, and nothing about another shop's order", async () => {
    const { shop, token } = await aCardHolder();
    await aBoughtOrder(shop, { parcel: null, lines: ["1", "2", "3", "4", "5", "6"].map((productId) => aLine({ productId })) });
    const page = await pageOf(shop, token);
    expect([page.includes("2 weitere Produkte"), page.includes("Olivenöl 4: 5 Sterne"), page.includes("Olivenöl 5: 5 Sterne")]).toEqual([true, true, false]);
    expect((await loader(asHolder(await aMerchantsShop(), token))).status).toBe(404);
  });
});
