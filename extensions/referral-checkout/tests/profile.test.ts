/// <reference types="@shopify/ui-extensions/customer-account.profile.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { fireEvent, waitFor } from "@testing-library/preact";
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ReferralView, Reward } from "../src/referral-view";
import { anAdvocate, anApp, aView, wishes } from "./a-view";

const extension = getExtension("customer-account.profile.block.render");
beforeEach(() => extension.setUp());
afterEach(() => {
  // The tester's own unmounting is another copy of Preact's, which keeps the state of what it takes away.
  render(null, document.body);
  extension.tearDown();
});

const show = async (view: ReferralView, answers: Record<string, object | null> = {}): Promise<void> => {
  extension.fetch = anApp({ view, ...answers });
  await extension.render();
  await waitFor(() => { expect(document.querySelector("s-skeleton-paragraph")).toBeNull(); });
};
const texts = (): string => document.body.textContent ?? "";
const press = (words: string): void => { fireEvent.click([...document.querySelectorAll("s-button")].find(({ textContent }) => textContent === words) ?? document.body); };
const reward = (change: Partial<Reward> = {}): Reward => ({ words: "10 € store credit", state: "ready", code: "CRED-ITCO-DE22", until: "2027-01-31", canBeCredit: true, putIntoCart: null, ...change });

it("shows how friends and rewards stand, without a name", async () => {
  await show(aView({ advocate: anAdvocate({ friends: [{ state: "pending", on: "2026-11-01" }, { state: "void", on: "2026-10-02" }], rewards: [reward({ state: "used", code: null, canBeCredit: false })] }) }));
  for (const words of ["friend.pending", "friend.void", "reward.used"]) expect(texts()).toContain(words);
  expect(texts()).not.toContain("ratherCredit");
});

it("a reward that is ready has its code; one on its way has none", async () => {
  await show(aView({ advocate: anAdvocate({ rewards: [reward(), reward({ state: "on-its-way", code: null, canBeCredit: false })] }) }));
  expect(texts()).toContain("CRED-ITCO-DE22");
  expect(document.querySelectorAll("s-clipboard-item[id^=reward-]")).toHaveLength(1);
});

it("a gift that is ready has a way into the cart, since its code alone adds nothing", async () => {
  const putIntoCart = "https://shop.example/discount/GIFT?redirect=%2Fcart";
  await show(aView({ advocate: anAdvocate({ rewards: [reward({ putIntoCart, canBeCredit: false }), reward({ state: "used", code: null, putIntoCart, canBeCredit: false })] }) }));
  expect([...document.querySelectorAll("s-link")].map((link) => [link.getAttribute("href"), link.textContent])).toEqual([[putIntoCart, "putIntoCart"]]);
});

it("where friends name who sent them and there is no other way, that is said; where there is none at all, nothing is", async () => {
  await show(aView({ advocate: anAdvocate({ code: "", link: "" }) }));
  expect(texts()).toContain("byName");
  expect(document.querySelectorAll("s-button")).toHaveLength(0);
  render(null, document.body);
  await show(aView({ advocate: anAdvocate({ code: "", link: "", byName: false }) }));
  expect(texts()).not.toContain("promise");
});

it("rather as store credit: asked twice, wished once, and looked at anew", async () => {
  await show(aView({ advocate: anAdvocate({ rewards: [reward()] }) }));
  press("ratherCredit");
  await waitFor(() => { expect(texts()).toContain("creditSure"); });
  press("creditYes");
  await waitFor(() => { expect(wishes(extension.fetch).filter(({ action }) => action !== "touch").map(({ action }) => action)).toEqual(["view", "credit", "view"]); });
  expect(wishes(extension.fetch)).toContainEqual({ action: "credit", code: "CRED-ITCO-DE22" });
});

it("a wish that was not taken is said, and the code stays", async () => {
  await show(aView({ advocate: anAdvocate({ rewards: [reward()] }) }), { credit: { ok: false } });
  press("ratherCredit");
  await waitFor(() => { expect(texts()).toContain("creditSure"); });
  press("creditYes");
  await waitFor(() => { expect(texts()).toContain("creditFailed"); });
  expect(texts()).toContain("CRED-ITCO-DE22");
});

it("a friend's own voucher is shown with its last day", async () => {
  await show(aView({ friend: { words: "10 € off", code: "AAAA-BBBB-CCCC", until: "2026-12-21" } }));
  expect(texts()).toContain("AAAA-BBBB-CCCC");
  expect(texts()).toContain("until");
});

it("with the programme off, what was earned stays to be seen, and nothing is offered to share", async () => {
  await show(aView({ on: false, advocate: anAdvocate({ rewards: [reward()] }) }));
  expect(texts()).toContain("CRED-ITCO-DE22");
  expect(texts()).not.toContain("K7QM");
});

it("who is no advocate sees nothing", async () => {
  await show(aView());
  expect(texts()).toBe("");
});

it("an app that cannot be reached is asked again when somebody wants to", async () => {
  extension.fetch = vi.fn(() => Promise.reject(new TypeError("failed to fetch")));
  await extension.render();
  await waitFor(() => { expect(texts()).toContain("failed"); });
  extension.fetch = anApp({ view: aView({ advocate: anAdvocate() }) });
  press("again");
  await waitFor(() => { expect(texts()).toContain("K7QM-3FRT-9XWA"); });
});
