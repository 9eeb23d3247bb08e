import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import type { Day } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { keptBy, type VoucherTerms } from "~/kernel/voucher-terms";
import type { CardContent } from "./card-texts";
import { conditionsWords } from "~/core/vouchers/domain/offers/conditions-words";
import { offerWords } from "~/core/vouchers/domain/offers/offer-words";

export interface PromisedOnCard {
  terms: VoucherTerms;
  /** Without its groups. */
  code: string;
  lastDay: Day;
  qrUrl: string;
  orderName: string;
}

/** What a card says of a promise. A benefit that people keep needs no code. */
export function cardContent(shopName: string, { terms, code, lastDay, qrUrl, orderName }: PromisedOnCard, firstName: string | null, language: Locale): CardContent {
  return {
    shopName, firstName, language, orderName, qrUrl, lastDay,
    offerWords: offerWords(terms, language),
    conditionsWords: conditionsWords(terms, language),
    code: keptBy(terms.offer) === "people" ? null : groupedCode(code),
    validForDays: terms.validForDays,
    advocate: null,
    giftNote: null,
  };
}
