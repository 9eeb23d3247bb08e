import { rewardWords } from "~/core/rewards/domain/reward-words";
import type { RewardFact } from "~/core/rewards/domain/reward-words";
import { worthOf } from "~/core/rewards/domain/worth-of";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { rewardEntrySchemas } from "~/kernel/entries/reward-entries";
import type { RewardEntryKind } from "~/kernel/entries/reward-entries";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { keptWords } from "./kept-words";

/** An entry about a reward, or about a voucher by which it is kept, in a sentence; undefined for what nobody needs to read. Throws on data that breaks its kind's schema. */
export function rewardStoryWords({ kind, data }: { kind: string; data: unknown }, terms: VoucherTerms, reader: { locale: Locale; timeZone: string }): string | undefined {
  if (!isRewardKind(kind)) return keptWords(kind, data, reader);
  const fact = { kind, data: rewardEntrySchemas[kind].parse(data) } as RewardFact;
  return rewardWords(fact, { currency: terms.currency, hasPrice: worthOf(terms) !== null }, offerForMerchant(terms, reader.locale), reader.locale);
}

const isRewardKind = (kind: string): kind is RewardEntryKind => kind in rewardEntrySchemas;
