/// <reference types="@shopify/ui-extensions/admin.order-index.selection-print-action.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const extension = getExtension("admin.order-index.selection-print-action.render");
beforeEach(() => extension.setUp());
afterEach(() => extension.tearDown());

const select = (...ids: string[]): void => { extension.shopify.data.selected = ids.map((id) => ({ id: `gid://shopify/Order/${id}` })); };
const appSays = (body: object, status = 200): void => { extension.fetch = vi.fn(() => Promise.resolve(Response.json(body, { status }))); };
const source = (): string | null => document.querySelector("s-admin-print-action")?.getAttribute("src") ?? null;
const texts = (): string => document.body.textContent ?? "";
const choose = (index: number, value: string): void => {
  const field = document.querySelectorAll("s-select")[index];
  if (!field) throw new Error("There is nothing to choose");
  Object.assign(field, { value });
  fireEvent.change(field);
};

describe("printing a selection", () => {
  it("hands the admin the address of one PDF for all of it, each order once", async () => {
    select("11", "12", "11");
    appSays({ cards: 2, open: 0, without: [] });
    await extension.render();
    await waitFor(() => { expect(source()).toBe("/app/inserts/print.pdf?orders=11,12&format=a6&dpi=300"); });
    expect(extension.fetch).toHaveBeenCalledExactlyOnceWith("/app/inserts/print-check.json?orders=11,12&locale=language");
    expect(texts()).toContain("cards");
  });

  it("names the orders that get no card, and why, before anything is printed", async () => {
    select("11", "12", "13");
    appSays({ cards: 1, open: 0, without: [{ orderId: "12", orderName: "#1002", words: "control group, by lot" }, { orderId: "13", orderName: "#1003", words: "test order" }] });
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("#1002: control group, by lot"); });
    expect(texts()).toContain("#1003: test order");
    expect(document.querySelector("s-banner")?.getAttribute("tone"), "which is no error").toBe("info");
    expect(source()).toContain("orders=11,12,13");
  });

  it("a long list of them is cut", async () => {
    select(...Array.from({ length: 40 }, (_, index) => String(index)));
    appSays({ cards: 0, open: 0, without: Array.from({ length: 40 }, (_, index) => ({ orderId: String(index), orderName: `#${index}`, words: "test order" })) });
    await extension.render();
    await waitFor(() => { expect(document.querySelectorAll("s-list-item")).toHaveLength(13); });
    expect(texts()).toContain("more");
  });

  it("without a single card there is nothing to print, and nothing is fetched", async () => {
    select("12");
    appSays({ cards: 0, open: 0, without: [{ orderId: "12", orderName: "#1002", words: "test order" }] });
    await extension.render();
    await waitFor(() => { expect(document.querySelector("s-banner")?.getAttribute("heading")).toBe("nothing"); });
    expect(source()).toBeNull();
    expect(document.querySelector("s-select")).toBeNull();
  });

  it("what is not decided yet is printed: printing decides it", async () => {
    select("12");
    appSays({ cards: 0, open: 1, without: [] });
    await extension.render();
    await waitFor(() => { expect(source()).toContain("orders=12"); });
    expect(texts()).toContain("open");
  });

  it.each([["an error", () => { appSays({}, 500); }], ["nothing at all", () => { extension.fetch = vi.fn(() => Promise.reject(new TypeError("failed to fetch"))); }]])(
    "an app that answers %s holds up no parcel", async (_, broken) => {
      select("12");
      broken();
      await extension.render();
      await waitFor(() => { expect(source()).toContain("orders=12"); });
      expect(texts()).toContain("notAsked");
    });

  it("more orders than fit into an address are refused in words", async () => {
    select(...Array.from({ length: 251 }, (_, index) => String(index)));
    appSays({});
    await extension.render();
    expect(document.querySelector("s-banner")?.getAttribute("heading")).toBe("tooManyTitle");
    expect(source()).toBeNull();
    expect(extension.fetch).not.toHaveBeenCalled();
  });
});

describe("paper and printer", () => {
  it("can be chosen, and are remembered for the next time", async () => {
    select("11");
    appSays({ cards: 1, open: 0, without: [] });
    await extension.render();
    await waitFor(() => { expect(source()).toContain("format=a6"); });
    choose(0, "4x6");
    await waitFor(() => { expect(source()).toContain("format=4x6&dpi=300"); });
    choose(1, "203");
    await waitFor(() => { expect(source()).toContain("format=4x6&dpi=203"); });
    expect(await extension.shopify.storage.get("print-choice")).toEqual({ format: "4x6", dpi: "203" });
    expect([...document.querySelectorAll("s-option")].map((option) => option.getAttribute("value"))).toEqual(["a6", "dl", "a5", "4x6", "a4-4up", "slip", "203", "300", "600"]);
  });

  it("begin with what was chosen the last time", async () => {
    await extension.shopify.storage.set("print-choice", { format: "dl", dpi: "600" });
    select("11");
    appSays({ cards: 1, open: 0, without: [] });
    await extension.render();
    await waitFor(() => { expect(source()).toContain("format=dl&dpi=600"); });
  });

  it("what was remembered and is no longer offered counts as never chosen", async () => {
    await extension.shopify.storage.set("print-choice", { format: "a3", dpi: 7 });
    select("11");
    appSays({ cards: 1, open: 0, without: [] });
    await extension.render();
    await waitFor(() => { expect(source()).toContain("format=a6&dpi=300"); });
  });

  it("a browser that keeps nothing can print, too", async () => {
    extension.shopify.storage.get = () => Promise.reject(new Error("refused"));
    extension.shopify.storage.set = () => Promise.reject(new Error("refused"));
    select("11");
    appSays({ cards: 1, open: 0, without: [] });
    await extension.render();
    await waitFor(() => { expect(source()).toContain("format=a6"); });
    choose(0, "slip");
    await waitFor(() => { expect(source()).toContain("format=slip"); });
  });
});
