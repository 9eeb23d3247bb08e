import { expect, it } from "vitest";
import { allDesigns, saveDesign } from "~/features/inserts/designs/designs.server";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { action, loader } from "~/routes/app.inserts.designs._index";
import { aRule, saveRules } from "../support/a-rule";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const path = "/app/inserts/designs";
const at = new Date("2026-11-20T12:00:00Z");
const post = (shop: { domain: string }, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, path, form)));
const ownId = "design-0123456789abcdef";

it("a shop begins with three ready designs, the first of which its first rule prints", async () => {
  expect((await loader(asMerchant(await aMerchantsShop(), path))).designs).toMatchObject([
    { id: "letter", ready: true, version: 0, usedBy: [{ id: "first-order" }] }, { id: "ticket", ready: true, usedBy: [] }, { id: "picture", ready: true, usedBy: [] },
  ]);
});

it("says which rules print a design", async () => {
  const shop = await aMerchantsShop();
  await saveRules(shop, aRule({ name: "Erste", variants: aRule().variants.map((variant) => ({ ...variant, designId: "ticket" })) }));
  const { designs } = await loader(asMerchant(shop, path));
  expect(designs.map(({ id, usedBy }) => [id, usedBy.map(({ name }) => name)])).toEqual([["letter", []], ["ticket", ["Erste"]], ["picture", []]]);
});

it("a new design begins as a copy of any other, under a name and an id of its own", async () => {
  const shop = await aMerchantsShop();
  await saveDesign(shop, { ...readyDesigns.ticket, name: "Unser Billett mit einem Namen, der so lang ist, wie er sein darf" .slice(0, 60) }, 0, at);
  const answer = await post(shop, { intent: "duplicate", id: "ticket", locale: "de" });
  expect(answer).toMatchObject({ status: 200, body: { ok: true, done: "duplicated", id: expect.stringMatching(/^design-[0-9a-f]{16}$/) } });
  const copy = (await allDesigns(shop)).at(-1);
  expect(copy).toMatchObject({ id: (answer.body as { id: string }).id, version: 1, layout: "ticket" });
  expect(copy?.name).toMatch(/ \(Kopie\)$/);
  expect(copy?.name.length).toBe(60);
});

it("the copy of a ready design is called as whoever copies it reads its name", async () => {
  const shop = await aMerchantsShop();
  await post(shop, { intent: "duplicate", id: "letter", locale: "en" });
  expect((await allDesigns(shop)).at(-1)?.name).toBe("Letter (copy)");
});

it("a design is done away with once; the second time says that it is not there", async () => {
  const shop = await aMerchantsShop();
  expect(await post(shop, { intent: "archive", id: "letter", version: "0" })).toEqual({ status: 200, body: { ok: true, done: "archived" } });
  expect((await allDesigns(shop)).map(({ id }) => id)).toEqual(["ticket", "picture"]);
  expect((await post(shop, { intent: "archive", id: "letter", version: "0" })).status).toBe(404);
  expect((await loader(asMerchant(shop, path))).designs[0]).toMatchObject({ id: "ticket", usedBy: [{ id: "first-order" }] });
});

it("one that somebody has changed meanwhile, and the last one, stay", async () => {
  const shop = await aMerchantsShop();
  await saveDesign(shop, readyDesigns.letter, 0, at);
  expect(await post(shop, { intent: "archive", id: "letter", version: "0" })).toEqual({ status: 409, body: { ok: false, reason: "changed-meanwhile" } });
  for (const id of ["ticket", "picture"]) await post(shop, { intent: "archive", id, version: "0" });
  expect(await post(shop, { intent: "archive", id: "letter", version: "1" })).toEqual({ status: 409, body: { ok: false, reason: "last-one" } });
});

it("the designs of another shop are neither listed nor copied nor done away with", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await saveDesign(other, { ...readyDesigns.letter, id: ownId, name: "Deren" }, 0, at);
  expect((await loader(asMerchant(mine, path))).designs.map(({ id }) => id)).not.toContain(ownId);
  expect((await post(mine, { intent: "duplicate", id: ownId })).status).toBe(404);
  expect((await post(mine, { intent: "archive", id: ownId, version: "1" })).status).toBe(404);
  expect((await allDesigns(other)).map(({ id }) => id)).toContain(ownId);
});

it.each([{ intent: "burn", id: "letter" }, { intent: "archive", id: "letter" }, {}] as Record<string, string>[])("what no page of ours posts is told so: %j", async (form) => {
  expect((await post(await aMerchantsShop(), form)).status).toBe(400);
});
