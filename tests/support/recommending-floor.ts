import { expect } from "vitest";
import type { ProgrammeForm } from "~/features/referrals/domain/programme/programme-form";
import { fillProgrammeForm } from "~/features/referrals/domain/programme/parse-programme-form";
import type { Programme } from "~/features/referrals/domain/programme/programme";
import type { House } from "./house";
import { aCustomer, feinkost, shopFloor } from "./shop-floor";
import type { Answer, StoryOrder } from "./shop-floor";

export interface StoryAdvocate { customerId: string; code: string; email: string; firstName: string; address: object }

const phone = { "user-agent": "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", accept: "text/html" };

/** What advocates and their friends do, over HTTP, in a house with a quiet seed. An order of `SET` is worth 80.00, in two equal parts. */
export function recommendingFloor(house: House) {
  const floor = shopFloor(house);
  let doors = 0;
  /** Everybody lives behind a door of their own, unless told otherwise: one household would be held for a person. */
  const aHome = (): object => ({ firstName: "A", lastName: "B", address1: `Lange Straße ${++doors}`, zip: "10115", city: "Berlin" });
  const lines = [{ sku: "SET", quantity: 2 }];

  /** Codes that many may use lie under the one discount without an end. */
  const openCodes = async (): Promise<string[]> =>
    (await floor.state()).discounts.filter(({ endsAt }) => endsAt === null).flatMap(({ codes }) => codes.map(({ code }) => code));

  const arrive = async ({ id }: Pick<StoryOrder, "id">): Promise<void> => {
    await floor.settle();
    await floor.doTo(id, "fulfil");
    await floor.doTo(id, "deliver");
    await floor.settle();
  };
  const postProgramme = async (change: Partial<ProgrammeForm>): Promise<Answer<{ ok: boolean; errors?: Record<string, string> }>> => {
    const { body } = await floor.desk.ask<{ programme: Programme }>("/app/referrals/programme");
    const form = { ...fillProgrammeForm(body.programme, "EUR", (minor, places) => (minor / 10 ** places).toFixed(places)), ...change };
    return floor.desk.ask("/app/referrals/programme", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(form) });
  };
  /** The page of the advocate's link, as a device shows it. */
  const linkPage = async ({ code }: StoryAdvocate, device: string): Promise<string> => (await fetch(`${house.storefrontUrl}/a/k/r/${code}?v=${device}`, { headers: phone })).text();
  const pass = async (duration: string): Promise<void> => {
    await floor.advance(duration);
    await floor.settle(120_000);
  };

  return {
    ...floor, arrive, pass, postProgramme,
    stock: () => floor.sell("SET", "40.00"),
    order: async (customer: object, change: object = {}): Promise<StoryOrder> => {
      const { status, body } = await floor.order({ customer, lines, shippingAddress: aHome(), ...change });
      expect(status).toBe(201);
      return body;
    },
    /** Somebody whose parcel has arrived, and the code that works at the checkout from then on. */
    anAdvocate: async (firstName: string, change: object = {}): Promise<StoryAdvocate> => {
      const known = new Set(await openCodes());
      const address = aHome();
      const { body: own } = await floor.order({ customer: aCustomer({ firstName, ...change }), lines, shippingAddress: address });
      await arrive(own);
      const code = (await openCodes()).find((one) => !known.has(one));
      return { customerId: own.customer?.id ?? "", email: own.customer?.email ?? "", code: code ?? "none was registered", firstName, address };
    },
    /** The same of several at once. */
    advocates: async (firstNames: readonly string[]): Promise<StoryAdvocate[]> => {
      const placed = await Promise.all(firstNames.map(async (firstName) => {
        const address = aHome();
        return { firstName, address, own: (await floor.order({ customer: aCustomer({ firstName }), lines, shippingAddress: address })).body };
      }));
      await floor.settle();
      for (const what of ["fulfil", "deliver"] as const) for (const { own } of placed) await floor.doTo(own.id, what);
      await floor.settle();
      const { rows } = (await floor.desk.ask<{ rows: { person: { customerId: string }; code: string }[] }>("/app/referrals/advocates")).body;
      return placed.map(({ firstName, address, own }) => ({
        firstName, address, customerId: own.customer?.id ?? "", email: own.customer?.email ?? "", code: rows.find(({ person }) => person.customerId === own.customer?.id)?.code ?? "none was registered",
      }));
    },
    /** A friend's first order with a code, which saves the ten euros that were promised. */
    friendOrders: async (code: string, change: object = {}): Promise<StoryOrder> => {
      const { status, body } = await floor.order({ customer: aCustomer({ firstName: "Ben" }), lines, discountCodes: [code], shippingAddress: aHome(), ...change });
      expect([status, body.totalDiscounts], "the friend saves ten euros").toEqual([201, "10.00"]);
      return body;
    },
    /** What the advocate has in the shop's own account. */
    creditOf: async ({ customerId }: StoryAdvocate): Promise<number> => Number((await floor.state()).storeCredit.find((account) => account.customerId === customerId)?.balance ?? 0),
    /** The voucher that the advocate's link hands to a device. */
    visit: async (advocate: StoryAdvocate, device: string): Promise<string> => /\/discount\/([A-Z0-9]+)/.exec(await linkPage(advocate, device))?.[1] ?? "no voucher",
    /** The same where no discount keeps it: the code as it stands there, ready or not. */
    visitFor: async (advocate: StoryAdvocate, device: string): Promise<string> => /class="code"[^>]*>([0-9A-Z-]+)</.exec(await linkPage(advocate, device))?.[1]?.replaceAll("-", "") ?? "no voucher",
    /** "Who sent you?" answered on the status page of an order: the extension's answer. The session token names the checkout. */
    tellName: async (order: StoryOrder, name: string): Promise<unknown> => {
      const { token: status } = (await floor.orderNow(order.id)) as StoryOrder & { token: string };
      const { token } = (await (await fetch(`${house.storefrontUrl}/sandbox/extensions/session-token?order=${status}`, { headers: phone })).json()) as { token: string };
      const response = await fetch(`${house.appUrl}/extension/referral`, {
        method: "POST", body: JSON.stringify({ action: "name", checkoutToken: null, name }), headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      });
      return [response.status, await response.json()];
    },
    /** Saves the programme with some fields changed, as its page does. */
    changeProgramme: async (change: Partial<ProgrammeForm>): Promise<void> => {
      expect(await postProgramme(change), "the programme is saved").toMatchObject({ status: 200, body: { ok: true } });
      await floor.settle();
    },
    /** What is tried again after a lost answer waits for a minute of the app's clock, and longer each time. */
    tryAgain: async (): Promise<void> => {
      for (const minutes of [2, 5, 15]) await pass(`PT${minutes}M`);
    },
    shop: feinkost,
  };
}
