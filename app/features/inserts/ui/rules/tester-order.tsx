import { Badge, BlockStack, Box, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { formatMoney } from "~/kernel/money";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Condition } from "../../domain/rules/condition";
import { conditionWords } from "../../domain/rules/condition-words";
import type { Considered } from "../../domain/deciding/decide-insert";
import type { Met } from "../../domain/rules/evaluate-rule";
import { factWords } from "../../domain/rules/fact-words";
import type { OrderFacts } from "../../domain/deciding/order-facts";
import { reasonWords } from "../../domain/deciding/reason-words";
import type { CardReason } from "../../domain/deciding/reason-words";
import { testerMessages } from "./tester-messages";

export interface TesterOrderProps {
  tested: {
    orderId: string;
    name: string;
    placedAt: Date;
    facts: OrderFacts;
    decision: "voucher" | "control" | "none";
    reason: CardReason;
    ruleId: string | null;
    variant: string | null;
    rules: TestedRuleProps[];
    was: { decision: string; reason: string; ruleId: string | null; variant: string | null } | null;
  };
  currency: string;
}

interface TestedRuleProps {
  id: string;
  name: string;
  on: boolean;
  outcome: Considered["outcome"] | "not-asked";
  answers: { condition: Condition; met: Met }[];
  lot: { control: boolean; variant: string; versions: number } | null;
}

/** What the rules say to one order, and why. */
export function TesterOrder({ tested, currency }: TesterOrderProps) {
  const words = useWords(testerMessages);
  const { locale } = useReader();
  const { facts, decision, reason, was } = tested;
  const nameOf = (id: string | null): string | undefined => tested.rules.find((rule) => rule.id === id)?.name;
  const rule = nameOf(tested.ruleId);
  return (
    <BlockStack gap="400">
      <Card>
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">{words.whatHappens(tested.name)}</Text>
          <Text as="p" tone="subdued"><Moment at={tested.placedAt} /> · {formatMoney({ minor: facts.totalMinor, currency }, locale)}</Text>
          <InlineStack gap="200" blockAlign="center">
            <Badge tone={decision === "voucher" ? "success" : "info"}>{words.decisions[decision]}</Badge>
            {decision === "none" ? <Text as="span">{reasonWords(reason, locale)}</Text> : null}
          </InlineStack>
          <Text as="p">
            {rule === undefined ? null : words.byRule(rule)} {tested.variant !== null && (tested.rules.find(({ id }) => id === tested.ruleId)?.lot?.versions ?? 1) > 1 ? words.version(tested.variant) : null}
          </Text>
          <Text as="p" tone="subdued">{words.asNow}</Text>
          <Box paddingBlockStart="200">
            <BlockStack gap="100">
              <Text as="h3" variant="headingSm">{words.was}</Text>
              {was === null ? <Text as="p">{words.wasNot}</Text> : (
                <Text as="p">
                  {[words.wasWords[was.decision as keyof typeof words.wasWords], reasonWords(was.reason as CardReason, locale), nameOf(was.ruleId)].filter(Boolean).join(" · ")}
                  {" "}<Link url={`/app/orders/${tested.orderId}`}>{words.goToOrder}</Link>
                </Text>
              )}
            </BlockStack>
          </Box>
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">{words.rulesTitle}</Text>
          <ol style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "var(--p-space-400)" }}>
            {tested.rules.map((one, index) => <TestedRule key={one.id} rule={one} place={index + 1} facts={facts} currency={currency} takes={one.id === tested.ruleId} />)}
          </ol>
        </BlockStack>
      </Card>
    </BlockStack>
  );
}

const cell = { textAlign: "start", verticalAlign: "top", padding: "4px 8px 4px 0" } as const;

function TestedRule({ rule, place, facts, currency, takes }: { rule: TestedRuleProps; place: number; facts: OrderFacts; currency: string; takes: boolean }) {
  const words = useWords(testerMessages);
  const { locale } = useReader();
  const tones = { yes: "success", no: "info", unknown: "attention" } as const;
  return (
    <li>
      <Box borderColor={takes ? "border-emphasis" : "border-secondary"} borderWidth="025" borderRadius="200" padding="300">
        <BlockStack gap="200">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h3" variant="headingSm">{`${place}. `}<Link url={`/app/inserts/rules/${rule.id}`} monochrome>{rule.name}</Link></Text>
            <Text as="span" tone={takes ? "success" : "subdued"}>{rule.on ? words.outcomes[rule.outcome as keyof typeof words.outcomes] : words.outcomes.off}</Text>
          </InlineStack>
          {rule.answers.length === 0 ? <Text as="p" tone="subdued">{words.noConditions}</Text> : (
            <div style={{ overflowX: "auto" }}>
              <table style={{ borderCollapse: "collapse", width: "100%", minWidth: "20rem" }}>
                <thead>
                  <tr>{[words.condition, words.answer, words.fact].map((head) => <th key={head} scope="col" style={cell}><Text as="span" tone="subdued" fontWeight="regular">{head}</Text></th>)}</tr>
                </thead>
                <tbody>
                  {rule.answers.map(({ condition, met }, index) => (
                    <tr key={index}>
                      <td style={cell}><span suppressHydrationWarning>{conditionWords(condition, locale, currency)}</span></td>
                      <td style={cell}><Badge tone={tones[met]}>{words.answers[met]}</Badge></td>
                      <td style={cell}><span suppressHydrationWarning>{factWords(condition, facts, locale, currency)}</span></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {rule.lot === null ? null : (
            <Text as="p" tone="subdued">{rule.lot.control ? words.lotControl : words.lotCard} {rule.lot.versions > 1 && !rule.lot.control ? words.lotVersion(rule.lot.variant) : ""}</Text>
          )}
        </BlockStack>
      </Box>
    </li>
  );
}
