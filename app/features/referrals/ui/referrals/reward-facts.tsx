import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import type { RewardStage } from "~/core/rewards/domain/reward-state";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { formatMoney } from "~/kernel/money";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { useReader, useWords } from "~/platform/ui/reader";
import { rewardStoryWords } from "../../domain/referrals/reward-story-words";
import { FactList } from "./fact-list";
import { rewardMessages } from "./reward-messages";
import { storyMessages } from "./story-messages";
import { ToldStory } from "./told-story";

interface RewardFactsProps {
  reward: {
    terms: VoucherTerms;
    stage: RewardStage;
    worthMinor: number | null;
    owedMinor: number | null;
    setOffMinor: number;
    takenMinor: number;
    openMinor: number;
    story: { key: string; at: Date; kind: string; data: unknown }[];
  } | null;
}

const tones = { outstanding: "info", given: "success", "taken-back": undefined, unclear: "warning", void: undefined } as const;

export function RewardBadge({ stage }: { stage: RewardStage }) {
  const words = useWords(rewardMessages);
  const tone = tones[stage];
  return <Badge {...(tone ? { tone } : {})}>{words.stages[stage]}</Badge>;
}

/** The reward that came of it, and if it was taken back, why. */
export function RewardFacts({ reward }: RewardFactsProps) {
  const words = useWords(storyMessages);
  const reader = useReader();
  if (!reward) return <Card><BlockStack gap="200"><Text as="h2" variant="headingMd">{words.reward}</Text><Text as="p" tone="subdued">{words.noReward}</Text></BlockStack></Card>;
  const { terms, stage, worthMinor, owedMinor, setOffMinor, takenMinor, openMinor } = reward;
  const money = (minor: number): string => formatMoney({ minor, currency: terms.currency }, reader.locale);
  const steps = reward.story.flatMap(({ key, at, kind, data }) => {
    const told = rewardStoryWords({ kind, data }, terms, reader);
    return told === undefined ? [] : [{ key, at, words: told }];
  });
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center"><Text as="h2" variant="headingMd">{words.reward}</Text><RewardBadge stage={stage} /></InlineStack>
        <Text as="p">{offerForMerchant(terms, reader.locale)}</Text>
        <FactList
          facts={[
            { name: words.owed, is: owedMinor !== null && owedMinor !== worthMinor ? money(owedMinor) : null }, { name: words.setOff, is: setOffMinor > 0 ? money(setOffMinor) : null },
            { name: words.taken, is: takenMinor > 0 ? money(takenMinor) : null }, { name: words.open, is: openMinor > 0 ? money(openMinor) : null },
          ]}
        />
        <ToldStory steps={steps} />
      </BlockStack>
    </Card>
  );
}
