/// <reference types="@shopify/ui-extensions/customer-account.order-status.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { waitFor } from "@testing-library/preact";
import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { anAdvocate, anApp, aView } from "./a-view";

const extension = getExtension("customer-account.order-status.block.render");
beforeEach(() => {
  extension.setUp();
  Object.assign(extension.shopify, { storage: { read: () => Promise.resolve(null), write: () => Promise.resolve() } });
});
afterEach(() => {
  // The tester's own unmounting is another copy of Preact's, which keeps the state of what it takes away.
  render(null, document.body);
  extension.tearDown();
});

const show = async (authenticationState: string): Promise<string> => {
  Object.assign(extension.shopify, { checkoutToken: { value: "checkout-1" }, authenticationState: { value: authenticationState } });
  extension.fetch = anApp({ view: aView({ ask: true, advocate: anAdvocate(), friend: { words: "10 € off", code: "AAAA-BBBB-CCCC", until: "2026-12-21" } }) });
  await extension.render();
  await waitFor(() => { expect(document.querySelector("s-text-field")).not.toBeNull(); });
  return document.body.textContent ?? "";
};

it("whoever is signed in sees what is theirs", async () => {
  expect(await show("fully_authenticated")).toMatch(/K7QM-3FRT-9XWA.*AAAA-BBBB-CCCC/s);
});

it("whoever came by a link is asked who sent them, and sees nothing about a person", async () => {
  expect(await show("pre_authenticated")).not.toMatch(/K7QM|AAAA|example/);
});
