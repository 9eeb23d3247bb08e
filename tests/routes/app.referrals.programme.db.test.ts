import { expect, it } from "vitest";
import { fillProgrammeForm } from "~/features/referrals/domain/programme/parse-programme-form";
import type { ProgrammeForm } from "~/features/referrals/domain/programme/programme-form";
import { readProgramme } from "~/features/referrals/programme/programme.server";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.referrals.programme";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const path = "/app/referrals/programme";
const post = (shop: { domain: string }, form: unknown) => answerOf(action(asMerchant(shop, path, { method: "POST", body: typeof form === "string" ? form : JSON.stringify(form) })));
/** The form as the page shows it, in German, with what was typed into it. */
const aForm = async (shop: Shop, change: Partial<ProgrammeForm> = {}): Promise<ProgrammeForm> => ({ ...fillProgrammeForm(await readProgramme(shop), "EUR", writeDecimal("de")), on: true, ...change });

it("the programme to begin with is there before anybody saved it, switched off", async () => {
  expect(await answerOf(loader(asMerchant(await aMerchantsShop(), path)))).toMatchObject({
    status: 200,
    body: { currency: "EUR", shopName: "Feinkost Lindner", programme: { on: false, version: 0, holdDays: 14 }, out: { codes: 0, friends: 0 }, promisedMinor: 0, isPaused: false, mayMakeGiftCards: false },
  });
});

it("what was typed becomes the programme in force, with a version", async () => {
  const shop = await aMerchantsShop();
  const form = await aForm(shop);
  expect(await post(shop, { ...form, friend: { ...form.friend, amount: "12,50" }, monthlyBudget: "1.000,00", controlShare: "2,5" })).toEqual({ status: 200, body: { ok: true, version: 1 } });
  expect(await readProgramme(shop)).toMatchObject({ on: true, version: 1, friend: { offer: { kind: "fixedAmount", minor: 1250 }, minimumMinor: 4000 }, monthlyBudgetMinor: 100_000, controlShareBasisPoints: 250 });
});

it("the same form posted twice saves once; the second is told that it was changed meanwhile", async () => {
  const shop = await aMerchantsShop();
  const form = await aForm(shop);
  expect((await post(shop, form)).status).toBe(200);
  expect(await post(shop, { ...form, holdDays: "3" })).toEqual({ status: 409, body: { ok: false, errors: { version: "changed-meanwhile" } } });
  expect(await readProgramme(shop)).toMatchObject({ version: 1, holdDays: 14 });
});

it("every wrong field is named with its path, and nothing is saved", async () => {
  const shop = await aMerchantsShop();
  const form = await aForm(shop);
  const wrong = {
    ...form, friend: { ...form.friend, amount: "zehn" }, controlShare: "101", holdDays: "366", refuseAbove: "1", wayCode: false, wayLink: false, wayName: false,
    milestones: [{ friends: "1", reward: { ...form.reward, amount: "" } }], signals: { ...form.signals, "same-email": { on: true, weight: "-1" } },
  };
  expect(await post(shop, wrong)).toEqual({
    status: 422,
    body: {
      ok: false,
      errors: {
        "friend.amount": "not-a-number", controlShare: "too-large", holdDays: "too-large", refuseAbove: "below-hold", ways: "missing",
        "milestones.0.friends": "too-small", "milestones.0.reward.amount": "missing", "signals.same-email": expect.stringMatching(/./) as string,
      },
    },
  });
  expect((await readProgramme(shop)).version).toBe(0);
});

it("what no page of ours posts is answered, not thrown", async () => {
  const shop = await aMerchantsShop();
  for (const posted of ["{", "null", { version: "0" }, { ...(await aForm(shop)), linkGives: "everything" }]) {
    expect(await post(shop, posted)).toEqual({ status: 422, body: { ok: false, errors: { form: "unreadable" } } });
  }
});

it("another shop's programme stays what it was, and is not seen", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await post(shop, await aForm(shop, { holdDays: "7" }));
  expect(await readProgramme(other)).toMatchObject({ on: false, version: 0, holdDays: 14 });
  expect(await answerOf(loader(asMerchant(other, path)))).toMatchObject({ body: { programme: { on: false, version: 0 } } });
  expect(await db().referralProgramme.count({ where: { shopId: other.id } })).toBe(0);
});

it("who has no session token gets nothing", async () => {
  const answer = await answerOf(action({ request: new Request(`https://app.example${path}`, { method: "POST", body: "{}" }), params: {}, context: {} }));
  expect(answer.status).not.toBe(200);
});

it("how many codes and vouchers are out there is said before it is switched off", async () => {
  const shop = await aMerchantsShop();
  const terms = (await readProgramme(shop)).friend;
  const voucher = (key: string, change: object) => ({ shopId: shop.id, key, code: key, cohortKey: "c", terms, promisedAt: new Date("2026-11-20T12:00:00Z"), state: "live", programme: "referrals", ...change });
  await db().voucher.createMany({
    data: [
      voucher("advocate/1/code", { uses: "many" }), voucher("advocate/2/code", { uses: "many", stopped: true }),
      voucher("friend/x/1", { validUntil: new Date("2100-01-01T00:00:00Z") }), voucher("friend/x/2", {}), voucher("friend/x/3", { validUntil: new Date("2100-01-01T00:00:00Z"), state: "used" }),
    ],
  });
  expect(await answerOf(loader(asMerchant(shop, path)))).toMatchObject({ body: { out: { codes: 1, friends: 1 } } });
});
