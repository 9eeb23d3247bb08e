/// <reference types="@shopify/ui-extensions/admin.order-details.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OrderInsert } from "../src/ask-app";

const extension = getExtension("admin.order-details.block.render");
beforeEach(() => {
  extension.setUp();
  extension.shopify.data.selected = [{ id: "gid://shopify/Order/5123" }];
});
afterEach(() => extension.tearDown());

const card: OrderInsert = {
  orderName: "#1001", kind: "card", title: "Card", words: "Decided: a card goes into the parcel.", rule: "the insert rule, version 3",
  voucher: { code: "K7QM-3FRT-9XWA", offer: "10 % off the next order", state: "Used", tone: "info", valid: "28 Feb 2027" },
  steps: { printed: "21 Nov 2026, 14:05", packed: "21 Nov 2026, 14:20", scanned: "25 Nov 2026, 09:00", used: null },
  story: [{ at: "21 Nov 2026, 14:00", words: "Decided: a card goes into the parcel." }, { at: "21 Nov 2026, 14:05", words: "The card was printed for the first time." }],
  usedHere: [],
};
const none: OrderInsert = { ...card, kind: "control", title: "Control group", words: "Decided: no card. The lot put this customer into the control group.", voucher: null, steps: null, story: [] };

const appSays = (insert: object, status = 200): void => { extension.fetch = vi.fn(() => Promise.resolve(Response.json(insert, { status }))); };
const texts = (): string => document.body.textContent ?? "";
const tones = (): (string | null)[] => [...document.querySelectorAll("[tone]")].map((one) => one.getAttribute("tone"));
const addresses = (): (string | null)[] => [...document.querySelectorAll("[href]")].map((one) => one.getAttribute("href"));
const summary = (): string | null | undefined => document.querySelector("s-admin-block")?.getAttribute("collapsedSummary");

describe("the block on an order's page", () => {
  it("asks the app about this very order", async () => {
    appSays(card);
    await extension.render();
    await waitFor(() => { expect(extension.fetch).toHaveBeenCalledExactlyOnceWith("/app/orders/5123/insert.json?locale=language"); });
  });

  it("waits visibly, and says so to screen readers", async () => {
    extension.fetch = vi.fn(() => new Promise<Response>(() => undefined));
    await extension.render();
    expect(document.querySelector("s-spinner")?.getAttribute("accessibilityLabel")).toBe("asking");
  });

  it("tells code, offer, rule, what became of it and when, and leads to the app", async () => {
    appSays(card);
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("K7QM-3FRT-9XWA"); });
    for (const words of ["10 % off the next order", "the insert rule, version 3", "28 Feb 2027", "21 Nov 2026, 14:20", "25 Nov 2026, 09:00", "notYet", "The card was printed for the first time."]) expect(texts()).toContain(words);
    expect(texts().split("Decided: a card goes into the parcel.")).toHaveLength(2);
    expect(addresses()).toEqual(["app:app/orders/5123", "app:app/orders/5123"]);
    expect(summary()).toBe("summary");
  });

  it("an order without a card says why, offers nothing to print, and is no error", async () => {
    appSays(none);
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("The lot put this customer into the control group."); });
    expect(texts()).not.toContain("print");
    expect(addresses()).toEqual(["app:app/orders/5123"]);
    expect(tones()).toEqual(["neutral"]);
    expect(summary()).toBe("Control group");
  });

  it("a voucher that was used on this order is named with the order it came with", async () => {
    const translate = vi.fn((key: string) => key);
    extension.shopify.i18n.translate = translate as unknown as typeof extension.shopify.i18n.translate;
    appSays({ ...none, usedHere: [{ orderName: "#1001", code: "K7QM-3FRT-9XWA" }] });
    await extension.render();
    await waitFor(() => { expect(translate).toHaveBeenCalledWith("usedHere", { code: "K7QM-3FRT-9XWA", order: "#1001" }); });
  });

  it("an order that the app has not heard of is no error", async () => {
    appSays({ ok: false }, 404);
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("unknownTitle"); });
    expect(tones()).toEqual([]);
  });

  it("an app that cannot be reached is asked again when somebody wants to", async () => {
    extension.fetch = vi.fn(() => Promise.reject(new TypeError("failed to fetch")));
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("failed"); });
    expect(tones()).toEqual(["warning"]);
    appSays(card);
    const again = document.querySelector("s-button");
    if (again) fireEvent.click(again);
    await waitFor(() => { expect(texts()).toContain("K7QM-3FRT-9XWA"); });
  });

  it.each(["card", "control", "none", "open"] as const)("nothing is ever red (%s)", async (kind) => {
    appSays({ ...card, kind });
    await extension.render();
    await waitFor(() => { expect(texts()).toContain("Decided"); });
    expect(tones()).not.toContain("critical");
  });
});
