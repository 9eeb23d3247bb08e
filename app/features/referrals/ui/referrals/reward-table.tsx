import { BlockStack, Box, Card, InlineStack, Link, Select, Text } from "@shopify/polaris";
import type { RewardStage } from "~/core/rewards/domain/reward-state";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { formatMoney } from "~/kernel/money";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { personWords } from "../../domain/referrals/person-words";
import type { Person } from "../../domain/referrals/person-words";
import { rewardStages } from "../../domain/referrals/reward-query";
import { ListPages } from "~/core/lists/ui/list-pages";
import { RewardBadge } from "./reward-facts";
import { rewardMessages } from "./reward-messages";
import { sharedMessages } from "./shared-messages";

interface Row {
  key: string;
  who: Person;
  terms: VoucherTerms;
  cause: { kind: "referral"; orderId: string; orderName: string } | { kind: "milestone"; friends: number };
  stage: RewardStage;
  earnedAt: Date;
  setOffMinor: number;
  takenMinor: number;
  openMinor: number;
}

interface RewardTableProps {
  rows: readonly Row[];
  stage: string;
  newer: string | null;
  older: string | null;
  onStage: (stage: string) => void;
  onGo: (place: Record<string, string>) => void;
}

/** Every reward with its cause, and what was taken back of it. */
export function RewardTable({ rows, stage, newer, older, onStage, onGo }: RewardTableProps) {
  const words = useWords(rewardMessages);
  const shared = useWords(sharedMessages);
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.allTitle}</Text>
          <Select label={words.state} value={stage} onChange={onStage} options={[{ value: "", label: shared.any }, ...rewardStages.map((value) => ({ value, label: words.stages[value] }))]} />
          {rows.length === 0 ? <Text as="p" tone="subdued">{words.allNone}</Text> : null}
        </BlockStack>
      </Box>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {rows.map((row) => <li key={row.key}><Box padding="400" borderBlockStartWidth="025" borderColor="border"><RewardLine row={row} /></Box></li>)}
      </ul>
      <ListPages newer={newer} older={older} onGo={onGo} />
    </Card>
  );
}

function RewardLine({ row: { who, terms, cause, stage, earnedAt, setOffMinor, takenMinor, openMinor } }: { row: Row }) {
  const words = useWords(rewardMessages);
  const { locale } = useReader();
  const money = (minor: number): string => formatMoney({ minor, currency: terms.currency }, locale);
  const what = [...(setOffMinor > 0 ? [words.setOffMinor(money(setOffMinor))] : []), ...(takenMinor > 0 ? [words.takenMinor(money(takenMinor))] : []), ...(openMinor > 0 ? [words.openMinor(money(openMinor))] : [])];
  return (
    <BlockStack gap="050">
      <InlineStack align="space-between" gap="200">
        <InlineStack gap="200" blockAlign="center"><Text as="span" fontWeight="semibold">{personWords(who, locale)}</Text><RewardBadge stage={stage} /></InlineStack>
        <Text as="span" tone="subdued"><Moment at={earnedAt} /></Text>
      </InlineStack>
      <Text as="p">
        {offerForMerchant(terms, locale)}{", "}
        {cause.kind === "referral" ? <Link url={`/app/referrals/${cause.orderId}`}>{words.causeReferral(cause.orderName)}</Link> : words.causeMilestone(cause.friends)}
      </Text>
      {what.length > 0 ? <Text as="p" tone="subdued">{what.join(" · ")}</Text> : null}
    </BlockStack>
  );
}
