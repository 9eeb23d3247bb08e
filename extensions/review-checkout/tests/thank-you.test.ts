/// <reference types="@shopify/ui-extensions/purchase.thank-you.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { fireEvent, waitFor } from "@testing-library/preact";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SatisfactionView } from "../src/satisfaction-view";
import { anApp, aView, wishes } from "./an-app";

const extension = getExtension("purchase.thank-you.block.render");
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

const show = async (view: SatisfactionView, answers: Record<string, object | null> = {}): Promise<void> => {
  extension.fetch = anApp({ view, ...answers });
  await extension.render();
  await waitFor(() => { expect(document.querySelector("s-skeleton-paragraph")).toBeNull(); });
};
const texts = (): string => document.body.textContent ?? "";
const heading = (): string | null | undefined => document.querySelector("s-section")?.getAttribute("heading");
const button = (text: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>("s-button")].find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`There is no button "${text}".`);
  return found;
};
const area = (): HTMLElement & { value: string } => {
  const found = document.querySelector<HTMLElement & { value: string }>("s-text-area");
  if (!found) throw new Error("no word is asked for");
  return found;
};
const type = (text: string): void => {
  area().value = text;
  fireEvent(area(), new Event("input"));
};
const send = (): void => { fireEvent(document.querySelector("s-form") ?? document.body, new Event("submit")); };
const tap = async (score: number): Promise<void> => {
  fireEvent.click(button(String(score)));
  await waitFor(() => { expect(document.querySelector("s-text-area")).not.toBeNull(); });
};

describe("one tap", () => {
  it("asks the app with the session token and the checkout's token", async () => {
    await show(aView());
    expect(extension.fetch).toHaveBeenCalledWith("https://app.kundenkreis.example/extension/satisfaction", expect.objectContaining({ method: "POST", headers: { authorization: "Bearer signed", "content-type": "application/json" } }));
    expect(wishes(extension.fetch)).toEqual([{ action: "view", checkoutToken: "checkout-1" }]);
  });

  it.each([["csat", ["1", "2", "3", "4", "5"]], ["nps", ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]]] as const)("%s has a button for each point, none chosen before", async (scale, points) => {
    await show(aView({ scale }));
    expect(heading()).toBe(`${scale}.question`);
    expect([...document.querySelectorAll("s-button")].map(({ textContent }) => textContent)).toEqual(points);
    expect(document.querySelector("s-button[variant=primary]")).toBeNull();
  });

  it("every button says what it means, and the ends in words", async () => {
    const translate = vi.fn((key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key));
    extension.shopify.i18n.translate = translate as unknown as typeof extension.shopify.i18n.translate;
    await show(aView());
    const labels = [...document.querySelectorAll("s-button")].map((one) => one.getAttribute("accessibilityLabel"));
    expect(labels[0]).toContain('"point":1,"most":5,"words":", csat.low"');
    expect(labels[2]).toContain('"words":""');
    expect(labels[4]).toContain('"words":", csat.high"');
  });

  it("is told at once, and once, however often it is tapped", async () => {
    await show(aView());
    const four = button("4");
    fireEvent.click(four);
    fireEvent.click(four);
    await waitFor(() => { expect(document.querySelector("s-text-area")).not.toBeNull(); });
    expect(wishes(extension.fetch).slice(1)).toEqual([{ action: "answer", checkoutToken: "checkout-1", scale: "csat", score: 4 }]);
  });

  it("that did not arrive is said, and can be tapped again", async () => {
    await show(aView(), { answer: null });
    fireEvent.click(button("4"));
    await waitFor(() => { expect(texts()).toContain("notSent"); });
    extension.fetch = anApp({});
    await tap(5);
    expect(wishes(extension.fetch)).toEqual([{ action: "answer", checkoutToken: "checkout-1", scale: "csat", score: 5 }]);
  });
});

describe("a word", () => {
  it.each([["csat", 2, "unhappy"], ["csat", 3, "content"], ["nps", 6, "unhappy"], ["nps", 7, "content"]] as const)("after %s %d is asked of somebody %s", async (scale, score, kind) => {
    await show(aView({ scale }));
    await tap(score);
    expect(heading()).toBe(`${kind}.heading`);
    expect(area().getAttribute("label")).toBe(`${kind}.label`);
  });

  it("is sent, and thanked for", async () => {
    await show(aView());
    await tap(1);
    type("  Die Kasse hat abgebrochen ");
    send();
    await waitFor(() => { expect(texts()).toBe("unhappy.thanks"); });
    expect(wishes(extension.fetch).at(-1)).toEqual({ action: "word", checkoutToken: "checkout-1", text: "Die Kasse hat abgebrochen" });
  });

  it("need not be said", async () => {
    await show(aView());
    await tap(5);
    fireEvent.click(button("enough"));
    await waitFor(() => { expect(texts()).toBe("content.thanks"); });
    expect(wishes(extension.fetch).map(({ action }) => action)).toEqual(["view", "answer"]);
  });

  it("that is empty is said beside the field; what could not be sent stays typed", async () => {
    await show(aView(), { word: null });
    await tap(5);
    send();
    await waitFor(() => { expect(area().getAttribute("error")).toBe("wordMissing"); });
    type("Alles gut");
    send();
    await waitFor(() => { expect(area().getAttribute("error")).toBe("notSent"); });
    expect(area().value).toBe("Alles gut");
  });
});

describe("an order is good news", () => {
  it.each<[string, Partial<SatisfactionView>]>([["the question is off", { on: false }], ["it was answered already", { answered: true }], ["only products could be asked about", { on: false, reviewUrl: "https://shop.example/a/k/v/x" }]])(
    "there is nothing on the page where %s", async (_, change) => {
      await show(aView(change));
      expect(document.body.innerHTML).toBe("");
    });

  it("an app that cannot be reached leaves nothing on the page", async () => {
    extension.fetch = vi.fn(() => Promise.reject(new TypeError("failed to fetch")));
    await extension.render();
    await waitFor(() => { expect(document.body.innerHTML).toBe(""); });
  });

  it("nothing is ever red", async () => {
    await show(aView());
    await tap(1);
    expect([...document.querySelectorAll("[tone]")].map((one) => one.getAttribute("tone"))).not.toContain("critical");
  });
});
