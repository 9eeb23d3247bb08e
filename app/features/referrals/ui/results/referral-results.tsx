import { BlockStack, Card, Text } from "@shopify/polaris";
import { differenceRangeWords, differenceValueWords, rangeWords, valueWords, verdictInShort, verdictSentence } from "~/core/experiments/domain/verdict-words";
import type { Comparison, Estimate } from "~/core/experiments/domain/verdict";
import { formatMoney } from "~/kernel/money";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { funnelSteps } from "../../domain/results/referral-results";
import type { ResultMonth } from "../../domain/results/referral-results";
import { PlainTable } from "./plain-table";
import { resultsMessages } from "./results-messages";

interface ReferralResultsProps {
  currency: string;
  months: readonly ResultMonth[];
  total: Omit<ResultMonth, "month">;
  comparison: Record<"brought" | "named", Comparison>;
}

const rate = { kind: "rate" } as const;

/** What became of recommending: the funnel, the months, the money, and what can be told against the control group. */
export function ReferralResults({ currency, months, total, comparison }: ReferralResultsProps) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const count = (value: number): string => formatNumber(value, locale);
  const amount = (minor: number): string => formatMoney({ minor, currency }, locale);
  const monthOf = (month: string): string => new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", { timeZone: "UTC", month: "long", year: "numeric" }).format(new Date(`${month}-15T00:00:00Z`));
  const most = Math.max(1, ...funnelSteps.map((step) => total[step]));
  return (
    <BlockStack gap="400">
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.funnelTitle}</Text>
          <dl style={{ margin: 0, display: "grid", gap: "var(--p-space-200)" }}>
            {funnelSteps.map((step) => (
              <div key={step} style={{ display: "grid", gridTemplateColumns: "6rem minmax(0, 1fr) 5rem", gap: "var(--p-space-300)", alignItems: "center" }}>
                <dt>{words.steps[step]}</dt>
                <dd style={{ margin: 0 }} aria-hidden="true"><div style={{ height: 20, minWidth: 2, width: `${(total[step] / most) * 100}%`, borderRadius: 4, background: "var(--p-color-icon-emphasis)" }} /></dd>
                <dd style={{ margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" }}>{count(total[step])}</dd>
              </div>
            ))}
          </dl>
          <Text as="p" tone="subdued">{words.funnelNote}</Text>
        </BlockStack>
      </Card>
      <Compared comparison={comparison} />
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.monthsTitle}</Text>
          <PlainTable
            label={words.monthsTitle} columns={[words.month, ...funnelSteps.map((step) => words.steps[step])]}
            rows={months.map((month) => [monthOf(month.month), ...funnelSteps.map((step) => count(month[step]))])}
          />
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.rewardsTitle}</Text>
          <PlainTable
            label={words.rewardsTitle} columns={[words.month, words.rewards, words.earned, words.taken, words.open]}
            rows={months.filter(({ rewards }) => rewards > 0).map((month) => [monthOf(month.month), count(month.rewards), amount(month.earnedMinor), amount(month.takenMinor), amount(month.openMinor)])}
          />
          <Text as="p" tone="subdued">{words.rewardsNote}</Text>
        </BlockStack>
      </Card>
    </BlockStack>
  );
}

function Compared({ comparison }: Pick<ReferralResultsProps, "comparison">) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const estimate = (group: Estimate | null): string[] =>
    (group ? [valueWords(group.value, rate, locale), rangeWords(group, rate, locale), words.customers(formatNumber(group.people, locale))] : ["–"]);
  const told = (["brought", "named"] as const).map((name) => ({ name, ...comparison[name] }));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.comparisonTitle}</Text>
        <Text as="p" tone="subdued">{words.comparisonIntro}</Text>
        <PlainTable
          label={words.comparisonTitle} columns={[words.group, words.programme, words.control, words.difference]}
          rows={told.map(({ name, tried, base, difference }) =>
            [words.measures[name], estimate(tried), estimate(base), [differenceValueWords(difference, rate, locale), differenceRangeWords(difference, rate, locale)]])}
        />
        {told.map(({ name, verdict }) => (
          <Text key={name} as="p"><strong>{words.measures[name]}: {verdictInShort(verdict, { kind: "control" }, locale)}.</strong> {verdictSentence(verdict, rate, locale)}</Text>
        ))}
        {words.limits.map((limit) => <Text key={limit} as="p" tone="subdued">{limit}</Text>)}
      </BlockStack>
    </Card>
  );
}
