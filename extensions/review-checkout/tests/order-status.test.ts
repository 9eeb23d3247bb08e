/// <reference types="@shopify/ui-extensions/customer-account.order-status.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { waitFor } from "@testing-library/preact";
import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { SatisfactionView } from "../src/satisfaction-view";
import { anApp, aView } from "./an-app";

const extension = getExtension("customer-account.order-status.block.render");
beforeEach(() => {
  extension.setUp();
  const api = extension.shopify as unknown as { checkoutToken: { value: string | undefined }; sessionToken: { get: () => Promise<string> } };
  api.checkoutToken.value = "checkout-1";
  api.sessionToken.get = () => Promise.resolve("signed");
});
afterEach(() => {
  // The tester's own unmounting is another copy of Preact's, which keeps the state of what it takes away.
  render(null, document.body);
  extension.tearDown();
});

const show = async (view: SatisfactionView): Promise<(string | null)[]> => {
  extension.fetch = anApp({ view });
  await extension.render();
  await waitFor(() => { expect(document.querySelector("s-skeleton-paragraph")).toBeNull(); });
  return [...document.querySelectorAll("s-section")].map((one) => one.getAttribute("heading"));
};
const links = (): (string | null)[] => [...document.querySelectorAll("[href]")].map((one) => one.getAttribute("href"));

it("asks how ordering was, while nobody has answered", async () => {
  expect(await show(aView())).toEqual(["csat.question"]);
  expect(links()).toEqual([]);
});

it("leads to the reviews once the products are there, before the question", async () => {
  expect(await show(aView({ reviewUrl: "https://shop.example/a/k/v/token" }))).toEqual(["products", "csat.question"]);
  expect(links()).toEqual(["https://shop.example/a/k/v/token"]);
});

it("who has answered, or is asked too late, still finds the way to the reviews", async () => {
  expect(await show(aView({ on: false, answered: true, reviewUrl: "https://shop.example/a/k/v/token" }))).toEqual(["products"]);
});

it("has nothing to say where there is nothing to ask", async () => {
  await show(aView({ answered: true }));
  expect(document.body.innerHTML).toBe("");
});
