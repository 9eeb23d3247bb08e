import { expect, it } from "vitest";
import { digitsOf, gid } from "~/kernel/gid";

it("keeps ids beyond 2^53 as they are", () => {
  expect(digitsOf("Order", gid("Order", "820982911946154500123"))).toBeUndefined();
  expect(digitsOf("Order", gid("Order", "82098291194615450012"))).toBe("82098291194615450012");
});

it.each(["gid://shopify/Customer/1", "gid://shopify/Order/", "gid://shopify/Order/1x", "1", "", "gid://other/Order/1", "gid://shopify/Order/1?a=b"])(
  "does not take %j for an order's id", (text) => { expect(digitsOf("Order", text)).toBeUndefined(); },
);
