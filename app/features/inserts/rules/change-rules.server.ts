import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ruleIdsOf } from "../domain/rules/rules-action";
import type { RulesAction, RulesAnswer } from "../domain/rules/rules-action";
import { duplicateRule } from "./duplicate-rule.server";
import { archiveRule, findRule, orderRules } from "./insert-rule.server";
import { newRuleId } from "./new-rule-id.server";
import { switchRule } from "./switch-rule.server";

/** Does what the merchant asked for in the list of rules. Asked twice, it says that the rule was changed meanwhile, and nothing more happens. */
export async function changeRules(shop: Shop, asked: RulesAction, locale: Locale, now: Date): Promise<RulesAnswer> {
  switch (asked.intent) {
    case "order":
      await orderRules(shop, ruleIdsOf(asked.ids));
      return { ok: true, done: "ordered" };
    case "switch": {
      const switched = await switchRule(shop, asked.id, asked.on === "yes", Number(asked.version), now);
      return switched.ok ? { ok: true, done: asked.on === "yes" ? "on" : "off" } : switched;
    }
    case "duplicate": {
      const copy = await duplicateRule(shop, asked.id, newRuleId(), locale, now);
      return copy === undefined ? { ok: false, reason: "unknown" } : { ok: true, done: "duplicated" };
    }
    case "archive": {
      if (!(await findRule(shop, asked.id))) return { ok: false, reason: "unknown" };
      const archived = await archiveRule(shop, asked.id, Number(asked.version), now);
      return archived.ok ? { ok: true, done: "archived" } : archived;
    }
    default: return assertNever(asked);
  }
}
