import type { Shop } from "~/platform/shopify/shop-store.server";
import type { Locale } from "~/kernel/locale";
import { longestName } from "../domain/rules/rule-form";
import { findRule, listRules, orderRules, saveRule } from "./insert-rule.server";

/** Makes a rule like another one, switched off and asked right after it. undefined when the shop has no such rule. */
export async function duplicateRule(shop: Pick<Shop, "id" | "currency">, id: string, copyId: string, locale: Locale, now: Date): Promise<string | undefined> {
  const rule = await findRule(shop, id);
  if (!rule) return undefined;
  const mark = locale === "de" ? " (Kopie)" : " (copy)";
  await saveRule(shop, { ...rule, id: copyId, on: false, name: rule.name.slice(0, longestName - mark.length) + mark }, 0, now);
  const ids = (await listRules(shop)).map((one) => one.id).filter((one) => one !== copyId);
  await orderRules(shop, ids.flatMap((one) => (one === id ? [one, copyId] : [one])));
  return copyId;
}
