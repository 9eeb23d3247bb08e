/// <reference types="@shopify/ui-extensions/admin.order-details.print-action.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const extension = getExtension("admin.order-details.print-action.render");
beforeEach(() => extension.setUp());
afterEach(() => extension.tearDown());

it("on the page of one order, the reason why it gets none is the whole message", async () => {
  extension.shopify.data.selected = [{ id: "gid://shopify/Order/12" }];
  const translate = vi.fn((key: string) => key);
  extension.shopify.i18n.translate = translate as unknown as typeof extension.shopify.i18n.translate;
  extension.fetch = vi.fn(() => Promise.resolve(Response.json({ cards: 0, open: 0, without: [{ orderId: "12", orderName: "#1002", words: "control group, by lot" }] })));
  await extension.render();
  await waitFor(() => { expect(document.querySelector("s-banner")?.textContent).toBe("withoutOne"); });
  expect(translate).toHaveBeenCalledWith("withoutOne", { reason: "control group, by lot" });
  expect(document.querySelector("s-admin-print-action")?.getAttribute("src") ?? null).toBeNull();
});
