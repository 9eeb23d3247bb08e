/// <reference types="@shopify/ui-extensions/purchase.thank-you.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { fireEvent, waitFor } from "@testing-library/preact";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReferralView } from "../src/referral-view";
import { anAdvocate, anApp, aView, wishes } from "./a-view";

const extension = getExtension("purchase.thank-you.block.render");
type Signal<T> = { value: T };
const api = () => extension.shopify as unknown as {
  checkoutToken: Signal<string | undefined>;
  sessionToken: { get: () => Promise<string> };
  storage: { read: (key: string) => Promise<unknown>; write: (key: string, value: unknown) => Promise<void> };
};
let kept: Map<string, unknown>;
beforeEach(() => {
  extension.setUp();
  kept = new Map();
  api().checkoutToken.value = "checkout-1";
  api().sessionToken.get = () => Promise.resolve("signed");
  api().storage.read = (key) => Promise.resolve(kept.get(key) ?? null);
  api().storage.write = (key, value) => Promise.resolve(void kept.set(key, value));
});
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
const field = (): HTMLElement & { value: string } => {
  const found = document.querySelector<HTMLElement & { value: string }>("s-text-field");
  if (!found) throw new Error("nothing is asked");
  return found;
};
const type = (text: string): void => {
  field().value = text;
  fireEvent(field(), new Event("input"));
};
const send = (): void => { fireEvent(document.querySelector("s-form") ?? document.body, new Event("submit")); };
const asked = async (): Promise<void> => { await waitFor(() => { expect(document.querySelector("s-text-field")).not.toBeNull(); }); };

describe("share now", () => {
  it("asks the app with the session token and the checkout's token, in the reader's language", async () => {
    await show(aView());
    expect(extension.fetch).toHaveBeenCalledWith("https://app.kundenkreis.example/extension/referral", expect.objectContaining({ method: "POST", headers: { authorization: "Bearer signed", "content-type": "application/json" } }));
    expect(wishes(extension.fetch)[0]).toEqual({ action: "view", checkoutToken: "checkout-1", locale: "language" });
  });

  it("an advocate sees code, link and ways to share, and that is counted once", async () => {
    await show(aView({ advocate: anAdvocate() }));
    for (const words of ["K7QM-3FRT-9XWA", "https://shop.example/a/k/r/K7QM3FRT9XWA"]) expect(texts()).toContain(words);
    const addresses = [...document.querySelectorAll("s-button[href]")].map((one) => one.getAttribute("href"));
    expect(addresses).toEqual([expect.stringContaining("https://wa.me/?text=I%20like"), expect.stringMatching(/^mailto:\?subject=mailSubject&body=I%20like/)]);
    await waitFor(() => { expect(wishes(extension.fetch).filter(({ action }) => action === "touch")).toEqual([{ action: "touch", kind: "shown" }]); });
  });

  it("every copy button says what it copies, and that it has", async () => {
    await show(aView({ advocate: anAdvocate() }));
    const button = document.querySelector("s-button[commandfor='referral-code'], s-button[commandFor='referral-code']");
    expect(button?.getAttribute("accessibilityLabel")).toBe("copyCode");
    fireEvent(document.querySelector("#referral-code") ?? document.body, new Event("copy"));
    await waitFor(() => { expect(button?.textContent).toBe("copied"); });
    expect(wishes(extension.fetch)).toContainEqual({ action: "touch", kind: "shared" });
  });

  it("a way that is switched off is not shown; without any there is nothing to share", async () => {
    await show(aView({ advocate: anAdvocate({ code: "" }) }));
    expect(texts()).not.toContain("copyCode");
    expect(document.querySelector("#referral-code")).toBeNull();
    expect(document.querySelector("#referral-link")).not.toBeNull();
  });
});

describe("who sent you", () => {
  it("is answered with the same thanks, whoever was named, and not asked again", async () => {
    await show(aView({ ask: true }));
    await asked();
    type("Anna Lindner");
    send();
    await waitFor(() => { expect(texts()).toBe("thanks"); });
    expect(wishes(extension.fetch)).toContainEqual({ action: "name", checkoutToken: "checkout-1", name: "Anna Lindner" });
    expect([...kept]).toEqual([["who-sent-you/checkout-1", "thanked"]]);
  });

  it("nothing typed is said beside the field, and nothing is sent", async () => {
    await show(aView({ ask: true }));
    await asked();
    type("   ");
    send();
    await waitFor(() => { expect(field().getAttribute("error")).toBe("nameMissing"); });
    expect(wishes(extension.fetch).map(({ action }) => action)).toEqual(["view"]);
  });

  it("what could not be sent stays typed, and can be sent again", async () => {
    await show(aView({ ask: true }), { name: null });
    await asked();
    type("anna@example.com");
    send();
    await waitFor(() => { expect(field().getAttribute("error")).toBe("notSent"); });
    expect(field().value).toBe("anna@example.com");
    extension.fetch = anApp({});
    send();
    await waitFor(() => { expect(texts()).toBe("thanks"); });
  });

  it("can be put aside, and stays away", async () => {
    await show(aView({ ask: true }));
    await asked();
    const nobody = [...document.querySelectorAll("s-button")].find(({ textContent }) => textContent === "nobody");
    fireEvent.click(nobody ?? document.body);
    await waitFor(() => { expect(texts()).toBe(""); });
    expect([...kept.values()]).toEqual(["away"]);
  });

  it("the field takes no more than the app does, and has a label", async () => {
    await show(aView({ ask: true }));
    await asked();
    expect([field().getAttribute("label"), field().getAttribute("maxLength") ?? field().getAttribute("maxlength")]).toEqual(["nameOrEmail", "200"]);
  });
});

describe("an order is good news", () => {
  it("an app that cannot be reached leaves nothing on the page", async () => {
    extension.fetch = vi.fn(() => Promise.reject(new TypeError("failed to fetch")));
    await extension.render();
    await waitFor(() => { expect(document.body.innerHTML).toBe(""); });
  });

  it("a programme that is off leaves nothing on the page", async () => {
    await show(aView({ on: false, advocate: anAdvocate(), ask: true }));
    expect(texts()).toBe("");
  });
});
