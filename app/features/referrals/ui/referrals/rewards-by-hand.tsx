import { Banner, BlockStack, Button, ButtonGroup, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { dayOf, formatDay } from "~/kernel/day";
import { formatMoney } from "~/kernel/money";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { useReader, useWords } from "~/platform/ui/reader";
import { personWords } from "../../domain/referrals/person-words";
import type { Person } from "../../domain/referrals/person-words";
import type { RewardAction } from "../../domain/referrals/reward-query";
import { rewardMessages } from "./reward-messages";

interface Acting {
  /** The key of what is being sent; null = nothing. */
  busy: string | null;
  onAct: (action: RewardAction) => void;
}

interface ToGiveProps extends Acting {
  toGive: readonly { key: string; who: Person | null; as: "advocate" | "friend"; terms: VoucherTerms; earnedAt: Date; validUntil: Date | null }[];
  more: boolean;
}

/** What somebody of the shop has to give, oldest first. */
export function RewardsToGive({ toGive, more, busy, onAct }: ToGiveProps) {
  const words = useWords(rewardMessages);
  const { locale, timeZone } = useReader();
  const day = (at: Date): string => formatDay(dayOf(at, timeZone), locale);
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100"><Text as="h2" variant="headingMd">{words.giveTitle}</Text><Text as="p" tone="subdued">{toGive.length === 0 ? words.giveNone : words.giveIntro}</Text></BlockStack>
        {toGive.map(({ key, who, as, terms, earnedAt, validUntil }) => {
          const name = who ? personWords(who, locale) : "–";
          return (
            <InlineStack key={key} align="space-between" blockAlign="center" gap="300" wrap={false}>
              <BlockStack gap="050">
                <Text as="span" fontWeight="semibold">{offerForMerchant(terms, locale)}</Text>
                <Text as="span" tone="subdued">{[name, words.as[as], `${words.since} ${day(earnedAt)}`, ...(validUntil ? [words.validUntil(day(validUntil))] : [])].join(" · ")}</Text>
                {who ? <Link url={`shopify://admin/customers/${who.customerId}`} target="_top">{words.openCustomer}</Link> : null}
              </BlockStack>
              <Button loading={busy === key} disabled={busy !== null} accessibilityLabel={words.givenLabel(name)} onClick={() => { onAct({ act: "given", key }); }}>{words.given}</Button>
            </InlineStack>
          );
        })}
        {more ? <Text as="p" tone="subdued">{words.giveMore(toGive.length)}</Text> : null}
      </BlockStack>
    </Card>
  );
}

interface UnclearProps extends Acting {
  unclear: readonly { key: string; who: Person; terms: VoucherTerms; unclearMinor: number | null }[];
}

/** Where a person has to look in Shopify and say which it was. Nothing where all is clear. */
export function UnclearRewards({ unclear, busy, onAct }: UnclearProps) {
  const words = useWords(rewardMessages);
  const { locale } = useReader();
  if (unclear.length === 0) return null;
  return (
    <Banner tone="warning" title={words.unclearTitle}>
      <BlockStack gap="400">
        <p>{words.unclearIntro}</p>
        {unclear.map(({ key, who, terms, unclearMinor }) => (
          <BlockStack key={key} gap="200">
            <BlockStack gap="050">
              <Text as="h3" variant="headingSm">{personWords(who, locale)}: {offerForMerchant(terms, locale)}</Text>
              {unclearMinor === null ? null : <p>{words.unclearWhat(formatMoney({ minor: unclearMinor, currency: terms.currency }, locale))}</p>}
              <Link url={`shopify://admin/customers/${who.customerId}`} target="_top">{words.openCustomer}</Link>
            </BlockStack>
            <ButtonGroup>
              <Button loading={busy === key} disabled={busy !== null} onClick={() => { onAct({ act: "happened", key }); }}>{words.happened}</Button>
              <Button loading={busy === key} disabled={busy !== null} onClick={() => { onAct({ act: "not-happened", key }); }}>{words.notHappened}</Button>
            </ButtonGroup>
            <Text as="p" tone="subdued">{words.happenedHelp} {words.notHappenedHelp}</Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Banner>
  );
}
