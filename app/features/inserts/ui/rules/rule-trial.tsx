import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { RuleForm } from "../../domain/rules/rule-form";
import { ruleMessages } from "./rule-messages";

/** What past orders say to a rule as it stands in the form. */
export type TrialAnswer =
  | { ok: true; takes: number; looked: number; all: number; unknown: number; examples: { orderId: string; name: string }[] }
  | { ok: false };

/** Counts the last month's orders that the rule in the form would take, saved or not. */
export function RuleTrial({ form }: { form: RuleForm }) {
  const words = useWords(ruleMessages);
  const { locale } = useReader();
  const fetcher = useFetcher<TrialAnswer>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const number = (count: number): string => formatNumber(count, locale);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.try}</Text>
        <Text as="p" tone="subdued">{words.tryHelp}</Text>
        <Button
          fullWidth loading={fetcher.state !== "idle"}
          onClick={() => { fetcher.submit(JSON.stringify(form), { method: "post", action: "/app/inserts/rules/tester", encType: "application/json" }); }}
        >
          {words.tryButton}
        </Button>
        <div aria-live="polite">
          {answer === undefined ? null : !answer.ok ? <Text as="p">{words.tryFailed}</Text> : answer.looked === 0 ? <Text as="p">{words.triedNone}</Text> : (
            <BlockStack gap="200">
              <Text as="p" fontWeight="semibold">{words.tried(number(answer.takes), number(answer.looked))}</Text>
              {answer.looked < answer.all ? <Text as="p">{words.triedMost(number(answer.looked))}</Text> : null}
              {answer.unknown > 0 ? <Text as="p" tone="subdued">{words.triedUnknown(number(answer.unknown))}</Text> : null}
              {answer.examples.length === 0 ? null : (
                <InlineStack gap="200">
                  <Text as="span">{words.triedExamples}</Text>
                  {answer.examples.map(({ orderId, name }) => <Link key={orderId} url={`/app/inserts/rules/tester?order=${orderId}`}>{name}</Link>)}
                </InlineStack>
              )}
            </BlockStack>
          )}
        </div>
      </BlockStack>
    </Card>
  );
}
