import { beforeEach, describe, expect, it, vi } from "vitest";
import { printInserts } from "~/features/inserts/printing/print-inserts.server";
import type { Printed } from "~/features/inserts/printing/print-inserts.server";
import { saveDesign } from "~/features/inserts/designs/designs.server";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bytesOfStream } from "../../../platform/pdf/bytes-of-stream";
import { aMerchantsShop, decidedOrders, switchRuleOn, withoutNetwork } from "../../../routes/merchant-request";
import { testDatabase } from "../../../support/database";
import { decodeQrsOf, pagesOfPdf, rasterOfPage, type ReadPage } from "../../../support/read-pdf";

await testDatabase();
withoutNetwork();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T12:00:00Z") }); });

const orderIds = ["1", "2", "3", "4", "5"];
async function shopWithOrders(change: Parameters<typeof switchRuleOn>[1] = {}): Promise<Shop> {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop, change);
  await decidedOrders(shop, ...orderIds.map((orderId) => ({ orderId })));
  return shop;
}
async function pagesOf(printed: Printed): Promise<ReadPage[]> {
  if (!printed.ok) throw new Error(JSON.stringify(printed));
  return pagesOfPdf(await bytesOfStream(printed.pdf));
}
const codeOf = (page: ReadPage | undefined): string | undefined => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page?.text ?? "")?.[0];

it("the same order has the same code in every format", async () => {
  const shop = await shopWithOrders();
  const codes = await Promise.all((["a6", "dl", "a5", "4x6", "slip"] as const).map(async (format) => (await pagesOf(await printInserts(shop, orderIds, 203, format))).map(codeOf)));
  expect(new Set(codes[0]).size).toBe(5);
  for (const other of codes) expect(other).toEqual(codes[0]);
});

it("four cards go on a sheet of A4, and every order's is there", async () => {
  const shop = await shopWithOrders();
  const printed = await printInserts(shop, orderIds, 300, "a4-4up");
  expect(printed).toMatchObject({ ok: true, cards: 5, unfit: [] });
  const sheets = await pagesOf(printed);
  expect(sheets.map(({ widthMillimetres, heightMillimetres }) => [Math.round(widthMillimetres), Math.round(heightMillimetres)])).toEqual([[210, 297], [210, 297]]);
  const inOrder = (await pagesOf(await printInserts(shop, orderIds, 300, "a6"))).map(codeOf);
  expect(inOrder.map((code) => sheets.findIndex(({ text }) => text.includes(code ?? "-")))).toEqual([0, 0, 0, 0, 1]);
});

it("with the design as the merchant has it now, and its back behind each card", async () => {
  const shop = await shopWithOrders();
  const { letter } = readyDesigns;
  await saveDesign(shop, { ...letter, back: { on: true, fill: "ground" }, texts: { ...letter.texts, de: { ...letter.texts.de, headline: "Ein neuer Anfang." } } }, 0, new Date());
  const pages = await pagesOf(await printInserts(shop, ["1", "2"], 300));
  expect(pages).toHaveLength(4);
  expect(pages[0]?.text).toContain("Ein neuer Anfang.");
  expect(pages[1]?.text.replace(/\s+/g, " ")).toContain("Bestellung #1.");
  expect(pages[3]?.text.replace(/\s+/g, " ")).toContain("Bestellung #2.");
});

it("what does not fit is named for each order and nothing is booked: no paper is spent", async () => {
  const text = { de: "Donaudampfschifffahrtsgesellschaft".repeat(4), en: "A recipe" };
  const terms = voucherTermsSchema.parse({ offer: { kind: "benefit", text, addedBy: "nobody" }, currency: "EUR", minimumMinor: null, validForDays: 60 });
  const shop = await shopWithOrders({ terms });
  const printed = await printInserts(shop, orderIds, 300);
  expect(printed).toMatchObject({ ok: false, without: [], unfit: orderIds.map((orderId) => ({ orderId, problems: { overflow: ["offerLine"] } })) });
  expect(await db().ledgerEntry.count({ where: { shopId: shop.id, kind: "insert.printed" } })).toBe(0);
});

it("a name that the design's fonts lack costs the greeting, not the card", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, { orderId: "1", firstName: "王芳" }, { orderId: "2", firstName: "Wolfeschlegelsteinhausen".repeat(4) }, { orderId: "3", firstName: "Ayşe" });
  const texts = (await pagesOf(await printInserts(shop, ["1", "2", "3"], 300))).map(({ text }) => text);
  expect(texts.map((text) => text.includes("Guten Tag"))).toEqual([false, false, true]);
});

describe("a customer who recommends", () => {
  const code = "4RWXN8TQ6VZG";
  /** Customer 91's own code works at the checkout. */
  async function advocate(shop: Shop, change: { stopped?: boolean; code?: string } = {}): Promise<void> {
    await db().cohort.create({ data: { shopId: shop.id, key: "open", terms: {}, title: "Friends", endsAt: new Date("9999-12-31T00:00:00Z") } });
    await db().voucher.create({
      data: { shopId: shop.id, key: "advocate/91/code", code, customerId: "91", cohortKey: "open", terms: {}, promisedAt: new Date(), state: "live", programme: "referrals", uses: "many", ...change },
    });
  }
  const showQr = (shop: Shop, texts: Partial<typeof readyDesigns.letter.texts.de> = {}) =>
    saveDesign(shop, { ...readyDesigns.letter, advocate: "qr", texts: { ...readyDesigns.letter.texts, de: { ...readyDesigns.letter.texts.de, ...texts } } }, 0, new Date());
  /** Of each page, the voucher's before the own one: tokens are drawn, so the alphabet says nothing. */
  async function qrsOf(printed: Printed): Promise<string[][]> {
    if (!printed.ok) throw new Error(JSON.stringify(printed));
    const bytes = await bytesOfStream(printed.pdf);
    const pages = await pagesOfPdf(bytes);
    return Promise.all(pages.map(async (_, index) => (await decodeQrsOf(await rasterOfPage(bytes, index, 300))).sort((one, other) => Number(one.includes("/k/r/")) - Number(other.includes("/k/r/")))));
  }
  const voucherUrl = (shop: Shop): unknown => expect.stringMatching(new RegExp(`^${shop.storefrontUrl}/a/k/[0-9a-z]{14}$`));

  it("has their own QR code on the card, beside the voucher's; everybody else has the voucher's alone", async () => {
    const shop = await shopWithOrders();
    await showQr(shop);
    await advocate(shop);
    const printed = await printInserts(shop, ["1", "2"], 300);
    expect(printed).toMatchObject({ ok: true, cards: 2, unfit: [] });
    expect(await qrsOf(printed)).toEqual([[voucherUrl(shop), `${shop.storefrontUrl}/a/k/r/${code}`], [voucherUrl(shop)]]);
  });

  it("whose code does not work at the checkout any more has no QR code that leads nowhere", async () => {
    const shop = await shopWithOrders();
    await showQr(shop);
    await advocate(shop, { stopped: true });
    expect(await qrsOf(await printInserts(shop, ["1"], 300))).toEqual([[voucherUrl(shop)]]);
  });

  it("gets the card all the same where there is no room for it, without their own code, and whole on a larger sheet", async () => {
    const shop = await shopWithOrders();
    await showQr(shop, { body: "Danke für Ihre Bestellung.\n\n".repeat(12) });
    await advocate(shop);
    expect(await qrsOf(await printInserts(shop, ["1"], 300))).toEqual([[voucherUrl(shop)]]);
    expect(await qrsOf(await printInserts(shop, ["1"], 300, "dl"))).toEqual([[voucherUrl(shop), `${shop.storefrontUrl}/a/k/r/${code}`]]);
  });

  it("of another shop is nobody here", async () => {
    const [shop, other] = [await shopWithOrders(), await shopWithOrders()];
    await showQr(shop);
    await advocate(other);
    expect(await qrsOf(await printInserts(shop, ["1"], 300))).toEqual([[voucherUrl(shop)]]);
  });
});
