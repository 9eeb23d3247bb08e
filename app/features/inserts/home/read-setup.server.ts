import { historyStanding } from "~/core/history/history-standing.server";
import { db } from "~/platform/db/prisma.server";
import { missingScopes } from "~/platform/shopify/required-scopes";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { SetupFacts } from "../domain/home/setup-steps";
import { readSettings } from "./insert-settings.server";
import { listRules } from "../rules/insert-rule.server";

/** How far the shop is set up, for the guide on the home page; and whether the merchant has put the guide away. */
export async function readSetup(shop: Shop): Promise<Omit<SetupFacts, "themeBlock" | "reviewsOn"> & { guideClosed: boolean }> {
  const [rules, settings, history, printed] = await Promise.all([
    listRules(shop), readSettings(shop.id), historyStanding(shop.id),
    db().insertCard.findFirst({ where: { shopId: shop.id, printedAt: { not: null } }, select: { orderId: true } }),
  ]);
  return {
    prepared: shop.preparedAt !== null, missingScopes: missingScopes(shop.scopes), historyComplete: history.complete,
    ruleOn: rules.some((rule) => rule.on), testPrinted: settings.testPrintedAt !== null, proxyAnswers: settings.proxyAnswers,
    cardPrinted: printed !== null, guideClosed: settings.guideClosedAt !== null,
  };
}
