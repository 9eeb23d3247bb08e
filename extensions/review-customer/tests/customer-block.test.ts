/// <reference types="@shopify/ui-extensions/admin.customer-details.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ToldCustomer } from "../src/ask-app";

const extension = getExtension("admin.customer-details.block.render");
beforeEach(() => {
  extension.setUp();
  extension.shopify.data.selected = [{ id: "gid://shopify/Customer/3001" }];
});
afterEach(() => extension.tearDown());

const said: ToldCustomer = {
  cases: [{ what: "Not satisfied", order: "#1001", state: "Open", tone: "caution", at: "20 Nov 2026, 11:00", path: "app/cases/answer~token" }],
  reviews: [{ product: "Coffee", stars: "4 stars", words: "Good, if a little dark", state: "Published", at: "25 Nov 2026, 09:00", path: "app/reviews/3001~7001" }],
  answers: [{ score: "2 of 5", order: "#1001", at: "20 Nov 2026, 11:00" }],
  counts: { reviews: 1, answers: 1, cases: 1 },
};
const nothing: ToldCustomer = { cases: [], reviews: [], answers: [], counts: { reviews: 0, answers: 0, cases: 0 } };

const appSays = (customer: object, status = 200): void => { extension.fetch = vi.fn(() => Promise.resolve(Response.json(customer, { status }))); };
const texts = (): string => document.body.textContent ?? "";
const tones = (): (string | null)[] => [...document.querySelectorAll("[tone]")].map((one) => one.getAttribute("tone"));
const summary = (): string | null | undefined => document.querySelector("s-admin-block")?.getAttribute("collapsedSummary");

describe("the block on a customer's page", () => {
  it("asks the app about this very customer, and waits visibly", async () => {
    extension.fetch = vi.fn(() => new Promise<Response>(() => undefined));
    await extension.render();
    await waitFor(() => { expect(extension.fetch).toHaveBeenCalledExactlyOnceWith("/app/customers/3001/reviews.json?locale=language"); });
    expect(document.querySelector("s-spinner")?.getAttribute("accessibilityLabel")).toBe("asking");
  });

  it("tells cases, reviews and answers, and leads to them in the app", async () => {
    appSays(said);
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("Not satisfied, #1001"); });
    for (const words of ["Coffee, 4 stars", "Good, if a little dark", "2 of 5 · #1001 · 20 Nov 2026, 11:00"]) expect(texts()).toContain(words);
    expect([...document.querySelectorAll("[href]")].map((one) => one.getAttribute("href"))).toEqual(["app:app/cases/answer~token", "app:app/reviews/3001~7001"]);
    expect(summary()).toBe("summary");
    expect(texts()).not.toContain("newest");
    expect(tones()).toEqual(["caution"]);
  });

  it("says that there are more", async () => {
    appSays({ ...said, counts: { reviews: 9, answers: 1, cases: 1 } });
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("newest"); });
  });

  it("who has said nothing is no error", async () => {
    appSays(nothing);
    await extension.render();
    await waitFor(() => { expect(texts()).toBe("nothing"); });
    expect([summary(), tones()]).toEqual(["nothing", []]);
  });

  it("an app that cannot be reached is asked again when somebody wants to", async () => {
    appSays({ ok: false }, 500);
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("failed"); });
    expect(tones()).toEqual(["warning"]);
    appSays(said);
    const again = document.querySelector("s-button");
    if (again) fireEvent.click(again);
    await waitFor(() => { expect(texts()).toContain("Not satisfied, #1001"); });
  });
});
