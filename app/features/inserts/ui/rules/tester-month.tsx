import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Box, Card, InlineStack, Link, SkeletonBodyText, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { testerMessages } from "./tester-messages";

interface CountedMonth {
  all: number;
  looked: number;
  rules: { ruleId: string; name: string; on: boolean; taken: number; cards: number; alone: number; unknown: number }[];
}

const cell = { padding: "8px", textAlign: "end", whiteSpace: "nowrap", borderTop: "1px solid var(--p-color-border-secondary)" } as const;
const first = { ...cell, textAlign: "start", whiteSpace: "normal", paddingInlineStart: 0, minWidth: "8rem" } as const;

/** How many of the last month's orders each rule would have taken; counted once, while the page is read already. */
export function TesterMonth() {
  const { data, load } = useFetcher<CountedMonth>();
  useEffect(() => { load("/app/inserts/rules/month.json"); }, [load]);
  return data ? <Counted month={data} /> : <Counting />;
}

/** A bar for each rule, and the numbers. */
function Counted({ month: { all, looked, rules } }: { month: CountedMonth }) {
  const words = useWords(testerMessages);
  const { locale } = useReader();
  const number = (count: number): string => formatNumber(count, locale);
  const others = looked - rules.reduce((sum, { taken }) => sum + taken, 0);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.monthTitle}</Text>
        <Text as="p" tone="subdued">{words.monthIntro}</Text>
        {looked === 0 ? <Text as="p">{words.monthNone}</Text> : (
          <>
            <Text as="p">{looked < all ? words.monthMost(number(looked), number(all)) : words.monthLooked(number(looked))}</Text>
            <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={words.tableCaption}>
              <table style={{ borderCollapse: "collapse", width: "100%" }}>
                <caption style={{ position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)" }}>{words.tableCaption}</caption>
                <thead>
                  <tr>
                    {[words.rule, words.taken, words.cards, words.alone, words.unknown].map((head, index) => (
                      <th key={head} scope="col" style={{ ...(index === 0 ? first : cell), borderTop: 0, whiteSpace: "normal" }}><Text as="span" tone="subdued" fontWeight="regular">{head}</Text></th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rules.map((rule) => (
                    <tr key={rule.ruleId}>
                      <th scope="row" style={{ ...first, fontWeight: "inherit" }}>
                        <InlineStack gap="200"><Link url={`/app/inserts/rules/${rule.ruleId}`} monochrome>{rule.name}</Link>{rule.on ? null : <Badge>{words.off}</Badge>}</InlineStack>
                        <Bar label={words.barLabel(rule.name, number(rule.taken), number(looked))} share={rule.taken / looked} />
                      </th>
                      {[rule.taken, rule.cards, rule.alone, rule.unknown].map((count, index) => <td key={index} style={cell}>{number(count)}</td>)}
                    </tr>
                  ))}
                  <tr>
                    <th scope="row" style={{ ...first, fontWeight: "inherit" }}>
                      {words.others}
                      <Bar label={words.barLabel(words.others, number(others), number(looked))} share={others / looked} isRest />
                    </th>
                    <td style={cell}>{number(others)}</td><td style={cell} /><td style={cell} /><td style={cell} />
                  </tr>
                </tbody>
              </table>
            </div>
          </>
        )}
      </BlockStack>
    </Card>
  );
}

function Bar({ label, share, isRest = false }: { label: string; share: number; isRest?: boolean }) {
  return (
    <div role="img" aria-label={label} style={{ marginTop: 4, height: 8, borderRadius: 4, background: "var(--p-color-bg-surface-tertiary)" }}>
      <div style={{ width: `${share * 100}%`, height: "100%", borderRadius: 4, background: isRest ? "var(--p-color-border)" : "var(--p-color-bg-fill-brand)" }} />
    </div>
  );
}

/** As high as what comes, so that nothing jumps. */
function Counting() {
  const words = useWords(testerMessages);
  return <Card><Box minHeight="14rem"><div role="status" aria-busy="true" aria-label={words.counting}><SkeletonBodyText lines={7} /></div></Box></Card>;
}
