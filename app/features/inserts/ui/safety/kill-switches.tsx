import { Badge, BlockStack, Button, Card, Divider, InlineStack, Text, TextField } from "@shopify/polaris";
import type { ReactNode } from "react";
import { dayOf, formatDay } from "~/kernel/day";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { safetyMessages } from "./safety-messages";

/** Codes of a discount in Shopify, gift cards, or a benefit that people give and Shopify never hears of. */
export type CohortKept = "discount" | "gift-card" | "people";

export interface RuleSwitch { id: string; name: string; on: boolean; stopped: boolean; out: number; hasGiftCards: boolean }
export interface CohortSwitch { key: string; title: string; terms: VoucherTerms; endsAt: Date | null; stopped: boolean; out: number; keptBy: CohortKept }

/** What is asked about before it is stopped. */
export type Asked =
  | { what: "code"; key: string; code: string; hasGiftCards: boolean; because: string }
  | { what: "rule"; key: string; name: string; out: number; hasGiftCards: boolean; because: string }
  | { what: "cohort"; key: string; out: number; keptBy: CohortKept; because: string };

interface KillSwitchesProps {
  rules: RuleSwitch[];
  cohorts: CohortSwitch[];
  busy: string | null;
  reason: string;
  onReason: (reason: string) => void;
  onAsk: (asked: Asked) => void;
  onResume: (what: "rule" | "cohort", key: string) => void;
}

/** Stops whole rules and discounts, and lets them go again. */
export function KillSwitches({ rules, cohorts, busy, reason, onReason, onAsk, onResume }: KillSwitchesProps) {
  const words = useWords(safetyMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.switchesTitle}</Text>
          <Text as="p" tone="subdued">{words.switchesIntro}</Text>
        </BlockStack>
        <TextField label={words.reason} helpText={words.reasonHelp} value={reason} onChange={onReason} maxLength={300} autoComplete="off" />
        <BlockStack gap="300">
          <Text as="h3" variant="headingSm">{words.rulesTitle}</Text>
          {rules.map(({ id, name, on, stopped, out, hasGiftCards }) => (
            <Row
              key={id} name={name} badge={stopped ? <Badge tone="attention">{words.stopped}</Badge> : on ? <Badge tone="success">{words.on}</Badge> : <Badge>{words.off}</Badge>}
              about={words.out(formatNumber(out, locale))} {...{ stopped, busy, id }}
              onStop={() => { onAsk({ what: "rule", key: id, name, out, hasGiftCards, because: reason }); }} onResume={() => { onResume("rule", id); }}
            />
          ))}
        </BlockStack>
        {cohorts.length === 0 ? <Text as="p" tone="subdued">{words.cohortsEmpty}</Text> : null}
        {cohortKinds.map((kept) => <Cohorts key={kept} kept={kept} cohorts={cohorts.filter((cohort) => cohort.keptBy === kept)} {...{ busy, reason, onAsk, onResume }} />)}
      </BlockStack>
    </Card>
  );
}

/** In the order in which they are listed. */
const cohortKinds = ["discount", "gift-card", "people"] as const satisfies readonly CohortKept[];

/** Those of one kind: what stopping does, and where, differs. */
function Cohorts({ kept, cohorts, busy, reason, onAsk, onResume }: Pick<KillSwitchesProps, "cohorts" | "busy" | "reason" | "onAsk" | "onResume"> & { kept: CohortKept }) {
  const words = useWords(safetyMessages);
  const { locale, timeZone } = useReader();
  const own = words.cohorts[kept];
  if (cohorts.length === 0) return null;
  return (
    <>
      <Divider />
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">{own.title}</Text>
          <Text as="p" tone="subdued">{own.intro}</Text>
        </BlockStack>
        {cohorts.map(({ key, terms, endsAt, stopped, out }) => (
          <Row
            key={key} name={offerForMerchant(terms, locale)} badge={stopped ? <Badge tone="attention">{words.stopped}</Badge> : <Badge tone="success">{own.running}</Badge>}
            about={(endsAt ? [words.ends(formatDay(dayOf(endsAt, timeZone), locale)), own.out(formatNumber(out, locale))] : [words.noEnd, words.codesOfMany(formatNumber(out, locale))]).join(" · ")} {...{ stopped, busy }} id={key}
            onStop={() => { onAsk({ what: "cohort", key, out, keptBy: kept, because: reason }); }} onResume={() => { onResume("cohort", key); }}
          />
        ))}
      </BlockStack>
    </>
  );
}

interface RowProps { id: string; name: string; badge: ReactNode; about: string; stopped: boolean; busy: string | null; onStop: () => void; onResume: () => void }

function Row({ id, name, badge, about, stopped, busy, onStop, onResume }: RowProps) {
  const words = useWords(safetyMessages);
  return (
    <InlineStack align="space-between" blockAlign="center" gap="300" wrap={false}>
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center" align="start"><Text as="span" fontWeight="semibold">{name}</Text>{badge}</InlineStack>
        <Text as="span" tone="subdued">{about}</Text>
      </BlockStack>
      <Button
        loading={busy === id} disabled={busy !== null} {...(stopped ? {} : { tone: "critical" as const })}
        accessibilityLabel={`${stopped ? words.resume : words.stop}: ${name}, ${about}`} onClick={stopped ? onResume : onStop}
      >
        {stopped ? words.resume : words.stop}
      </Button>
    </InlineStack>
  );
}
