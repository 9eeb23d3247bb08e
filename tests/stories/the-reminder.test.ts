import { afterAll, beforeAll, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { shopFloor } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
  await floor.sell("REMIND-ME", "60.00");
  await floor.settle();
});
afterAll(() => house.stop());

/** The rule that the house begins with, and one reminder a week before the end. */
const rule = {
  version: "1", on: true, name: "Erste Bestellung", conditions: [{ kind: "nthOrder", from: "1", to: "1" }], controlShare: "0", oncePerCustomer: true,
  variants: [{ id: "A", weight: "1", offerKind: "percentage", percentage: "10", minimum: "40,00", validForDays: "60" }], reminds: true, remindDays: "7",
};

interface State {
  customers: { id: string; email: string | null; emailMarketing: string }[];
  mails: { id: string; to: string[]; subject: string; text: string }[];
}
const state = async (): Promise<State> => (await (await fetch(`${house.sandboxUrl}/control/state`)).json()) as State;
const mailsTo = async (email: string) => (await state()).mails.filter(({ to }) => to.includes(email));
const consentOf = async (email: string) => (await state()).customers.find((customer) => customer.email === email)?.emailMarketing;

it("who agreed to advertising is reminded once by mail, who did not is not; one click unsubscribes here and in Shopify", async () => {
  const saved = await floor.asMerchant("/app/inserts/rules/first-order", { method: "POST", body: JSON.stringify(rule), headers: { "content-type": "application/json", accept: "application/json" } });
  expect(saved.status).toBe(200);
  for (const [email, acceptsMarketing] of [["ja@example.com", true], ["nein@example.com", false]] as const) {
    const { body } = await floor.order({ lines: [{ sku: "REMIND-ME", quantity: 1 }], customer: { email, firstName: "Anna <b>", acceptsMarketing } });
    await floor.settle();
    await floor.control("POST", `orders/${body.id}/fulfil`, {});
    await floor.control("POST", `orders/${body.id}/deliver`, {});
  }
  await floor.settle();
  await floor.control("POST", "clock", { advance: "P50D" });
  await floor.settle();
  expect(await mailsTo("ja@example.com")).toEqual([]);
  // Every morning again until the end: still one mail.
  for (const advance of ["P4D", "P1D", "P1D"]) {
    await floor.control("POST", "clock", { advance });
    await floor.settle();
  }
  const [mail, ...more] = await mailsTo("ja@example.com");
  expect([more, await mailsTo("nein@example.com")]).toEqual([[], []]);
  expect(mail?.subject).toMatch(/^Ihr Gutschein gilt noch bis \d\d\.\d\d\.\d{4}$/);
  expect(mail?.text).toContain("Guten Tag Anna <b>,");

  const address = /Mit einem Klick abmelden: (\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const raw = await (await fetch(`${house.sandboxUrl}/inbox/${mail?.id ?? ""}/raw`)).text();
  expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(raw.replaceAll(/\r\n\s+/g, "")).toContain(`<${address}>`);
  expect((await fetch(address)).status).toBe(200);
  expect(await consentOf("ja@example.com")).toBe("SUBSCRIBED");
  expect((await fetch(`${address}x`, { method: "POST" })).status).toBe(404);
  const click = await fetch(address, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  expect([click.status, await click.text()]).toEqual([200, expect.stringContaining("Sie sind abgemeldet")]);
  await floor.settle();
  expect(await consentOf("ja@example.com")).toBe("UNSUBSCRIBED");
});
