import type { Condition } from "../rules/condition";
import { evaluateRule } from "../rules/evaluate-rule";
import type { InsertRule } from "../rules/insert-rule";
import type { OrderFacts } from "../deciding/order-facts";

/** A rule that did not take an order, and by which of its conditions it failed. */
export interface NearMiss {
  ruleId: string;
  ruleName: string;
  failed: Condition[];
  /** Nobody knew then (or knows now), and what is not known counts as not met. */
  unknown: Condition[];
}

const mostShown = 3;

/** The rules that came nearest to taking an order: those of which the fewest conditions failed, at the same number in the merchant's order. */
export function nearMisses(rules: readonly InsertRule[], order: OrderFacts): NearMiss[] {
  return rules.filter(({ on }) => on)
    .map((rule): NearMiss => {
      const { answers } = evaluateRule(rule, order);
      const of = (met: "no" | "unknown"): Condition[] => answers.flatMap((answer) => (answer.met === met ? [answer.condition] : []));
      return { ruleId: rule.id, ruleName: rule.name, failed: of("no"), unknown: of("unknown") };
    })
    .filter(({ failed, unknown }) => failed.length + unknown.length > 0)
    .sort((a, b) => a.failed.length + a.unknown.length - (b.failed.length + b.unknown.length))
    .slice(0, mostShown);
}
