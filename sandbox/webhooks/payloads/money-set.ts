import { moneyText } from "../../commerce/money-text";
import type { MinorUnits } from "../../world/entities";
import type { JsonObject } from "../json-text";

/** A price in the shop's and the customer's currency; here both are one. */
export function moneySet(amount: MinorUnits, currency: string): JsonObject {
  const money = () => ({ amount: moneyText(amount, currency), currency_code: currency });
  return { shop_money: money(), presentment_money: money() };
}

/** `name` and `name_set` together, as the REST payloads carry every price. */
export const priced = (name: string, amount: MinorUnits, currency: string): JsonObject => ({
  [name]: moneyText(amount, currency),
  [`${name}_set`]: moneySet(amount, currency),
});
