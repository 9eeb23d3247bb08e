import { expect, it } from "vitest";
import { archiveDesign, saveDesign } from "~/features/inserts/designs/designs.server";
import type { PreviewWish } from "~/features/inserts/domain/designs/design-preview-wish";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import type { DesignForm } from "~/features/inserts/domain/designs/design-form";
import { db } from "~/platform/db/prisma.server";
import { action, loader } from "~/routes/app.inserts.designs.preview[.]pdf";
import { aDesignForm } from "../features/inserts/domain/a-design-form";
import { aRule, saveRules, someTerms } from "../support/a-rule";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const path = "/app/inserts/designs/preview.pdf";
const at = new Date("2026-11-20T12:00:00Z");
const wish = (change: Partial<PreviewWish & { form: DesignForm }> = {}) => ({ format: "a6", dotsPerInch: 300, language: "de", named: true, offer: "first-order/A", form: aDesignForm(), ...change });
const post = (shop: { domain: string }, body: unknown) => action(asMerchant(shop, path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }));
const textOf = async (response: Response): Promise<string> => Buffer.from(await response.arrayBuffer()).toString("latin1");

it("shows the card as it is typed, and saves nothing", async () => {
  const shop = await aMerchantsShop();
  const response = await post(shop, wish());
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await textOf(response)).toMatch(/^%PDF-/);
  expect(await db().insertDesign.count()).toBe(0);
});

it("a back side is a second page", async () => {
  const shop = await aMerchantsShop();
  const pages = async (on: boolean): Promise<number> => ((await textOf(await post(shop, wish({ form: aDesignForm({ back: { on, fill: "accent" } }) })))).match(/\/Type\s*\/Page\b/g) ?? []).length;
  expect([await pages(false), await pages(true)]).toEqual([1, 2]);
});

it("says by name what cannot be read, what does not fit, and what the fonts lack", async () => {
  const shop = await aMerchantsShop();
  const answer = async (form: DesignForm) => { const response = await post(shop, wish({ form })); return { status: response.status, body: (await response.json()) as unknown }; };
  expect(await answer(aDesignForm({ german: { headline: "{wer}" } }))).toEqual({ status: 422, body: { ok: false, errors: { "texts.de.headline": { kind: "unknown-variable", name: "wer" } } } });
  expect(await answer(aDesignForm({ german: { headline: "Donaudampfschifffahrtsgesellschaftskapitän" } }))).toMatchObject({ status: 422, body: { ok: false, problems: { overflow: expect.arrayContaining(["headline"]) } } });
  expect(await answer(aDesignForm({ german: { headline: "Für Sie 漢" } }))).toMatchObject({ status: 422, body: { ok: false, problems: { uncovered: [{ text: "headline", characters: ["漢"] }] } } });
});

it("an offer of another shop, and one that is not there any more, is the shop's first", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  const novel = { offer: { kind: "benefit" as const, text: { de: "Ein Geschenk ".repeat(15).trim(), en: "A gift" }, addedBy: "nobody" as const, packerNote: "" } };
  await saveRules(other, aRule({ id: "theirs", terms: someTerms(novel) }));
  const bytes = async (offer: string): Promise<string> => (await textOf(await post(mine, wish({ offer })))).replaceAll(/\/(CreationDate|ModDate|ID)[^\n]*/g, "");
  expect((await bytes("theirs/A")).length).toBe((await bytes("first-order/A")).length);
});

it.each(["", "no json", "{}", JSON.stringify(wish({ format: "a3" as "a6" })), JSON.stringify(wish({ dotsPerInch: 72 as 300 }))])("what no page of ours posts is told so: %#", async (body) => {
  expect((await post(await aMerchantsShop(), body)).status).toBe(400);
});

it("shows a saved design of the shop's own, and none that was done away with or is another shop's", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await saveDesign(other, { ...readyDesigns.ticket, id: "design-0123456789abcdef" }, 0, at);
  await archiveDesign(mine, "picture", 0, at);
  const look = (designId: string) => loader(asMerchant(mine, `${path}?designId=${designId}&language=en`));
  expect(await textOf(await look("ticket"))).toMatch(/^%PDF-/);
  expect((await look("picture")).status).toBe(404);
  expect((await look("design-0123456789abcdef")).status).toBe(404);
});
