import { moneyText } from "../../commerce/money-text";
import type { MinorUnits } from "../../world/entities";

/** MoneyV2 as it goes out. */
export const money = (amount: MinorUnits, currencyCode: string): { amount: string; currencyCode: string } => ({
  amount: moneyText(amount, currencyCode),
  currencyCode,
});

/** MoneyBag: what customers pay in is the shop's own currency here. */
export const moneyBag = (amount: MinorUnits, currencyCode: string): { shopMoney: object; presentmentMoney: object } => ({
  shopMoney: money(amount, currencyCode),
  presentmentMoney: money(amount, currencyCode),
});
