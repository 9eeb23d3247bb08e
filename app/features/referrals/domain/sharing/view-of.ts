import type { RewardStage } from "~/core/rewards/domain/reward-state";
import type { VoucherStage } from "~/core/vouchers/domain/voucher-state";
import { assertNever } from "~/kernel/assert-never";
import { dayOf } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import type { ReferralStage } from "../following/referral-state";
import type { Programme } from "../programme/programme";
import { shownCode, useOf } from "./friend-page";
import type { AdvocateView, FriendView, ReferralView, RewardView } from "./referral-view";
import { shareText } from "./share-text";
import { friendOfferWords, howWords, rewardWords } from "./terms-words";

export interface SeenVoucher {
  code: string;
  state: VoucherStage;
  stopped: boolean;
  validUntil: Date | null;
  keptBy: string;
  credit: string | null;
  terms: VoucherTerms;
}

export interface SeenReward {
  stage: RewardStage;
  terms: VoucherTerms;
  /** By which it is kept; null where all of it was set off. */
  voucher: SeenVoucher | null;
}

/** What is known of a customer, as far as they may see it. */
export interface Seen {
  shopName: string;
  /** Where customers visit the shop, without a slash at the end. */
  storefront: string;
  timeZone: string;
  programme: Programme;
  paused: boolean;
  ask: boolean;
  /** null for anybody who is no advocate, and in the control group. */
  advocate: { code: string; link: string; stopped: boolean; friends: readonly { stage: ReferralStage; placedAt: Date }[]; rewards: readonly SeenReward[] } | null;
  /** Of somebody who was recommended, newest first. */
  vouchers: readonly SeenVoucher[];
}

/** Says to a customer what is known of them, in their language. */
export function viewOf(seen: Seen, locale: Locale): ReferralView {
  const { timeZone, programme, paused, ask, advocate, vouchers } = seen;
  const own = vouchers.find(isGood);
  return {
    on: programme.on, paused: programme.on && paused, ask,
    advocate: advocate && advocateView(advocate, seen, locale),
    friend: own ? { words: friendOfferWords(own.terms, locale) + howWords(own.terms, locale), code: own.keptBy === "people" ? "" : shownCode(own.code), until: lastDay(own, timeZone) } : null,
  };
}

function advocateView({ code, link, stopped, friends, rewards }: NonNullable<Seen["advocate"]>, { programme, shopName, storefront, timeZone }: Seen, locale: Locale): AdvocateView {
  const { ways, linkGives } = programme;
  const shared = { code: stopped || !(ways.code || (ways.link && linkGives === "open-code")) ? "" : shownCode(code), link: stopped || !ways.link ? "" : link };
  const friendOffer = friendOfferWords(programme.friend, locale);
  return {
    ...shared, byName: !stopped && ways.name, friendOffer, reward: rewardWords(programme.reward, locale),
    shareText: shareText({ shopName, friendOffer, ...shared }, locale),
    friends: friends.flatMap(({ stage, placedAt }): FriendView[] => {
      const state = friendState(stage);
      return state === null ? [] : [{ state, on: dayOf(placedAt, timeZone) }];
    }),
    rewards: rewards.map((reward) => rewardView(reward, storefront, timeZone, locale)),
  };
}

/** Advocates are not told of what a person still looks at, nor that somebody was refused: that would say who the friend is. */
function friendState(stage: ReferralStage): FriendView["state"] | null {
  switch (stage) {
    case "claimed": case "held": return "claimed";
    case "pending": case "confirmed": case "void": return stage;
    case "refused": return null;
    default: return assertNever(stage);
  }
}

function rewardView({ stage, terms, voucher }: SeenReward, storefront: string, timeZone: string, locale: Locale): RewardView {
  const nothing = { code: null, until: null, canBeCredit: false, putIntoCart: null };
  const words = rewardWords(voucher?.terms ?? terms, locale);
  if (stage === "taken-back" || stage === "void") return { words, state: "taken-back", ...nothing };
  // Set off wholly: it has paid for what was open.
  if (!voucher) return { words, state: "used", ...nothing };
  const onItsWay: RewardView = { words, state: "on-its-way", ...nothing };
  if (voucher.credit === "given") return { ...onItsWay, state: "ready", until: lastDay(voucher, timeZone) };
  switch (voucher.state) {
    case "used": return { ...onItsWay, state: "used" };
    case "expired": return { ...onItsWay, state: "expired" };
    case "revoked": return { ...onItsWay, state: voucher.credit === null ? "taken-back" : "on-its-way" };
    case "promised": case "refused": return onItsWay;
    case "live":
      if (voucher.keptBy === "people") return { ...onItsWay, words: words + howWords(voucher.terms, locale) };
      return isGood(voucher) ? readyView(voucher, words, storefront, timeZone, locale) : onItsWay;
    default: return assertNever(voucher.state);
  }
}

function readyView(voucher: SeenVoucher, words: string, storefront: string, timeZone: string, locale: Locale): RewardView {
  const use = useOf(voucher.terms.offer, voucher.code);
  return {
    words: words + howWords(voucher.terms, locale), state: "ready", code: shownCode(voucher.code), until: lastDay(voucher, timeZone),
    canBeCredit: voucher.terms.offer.kind === "storeCredit" && voucher.credit === null, putIntoCart: use.kind === "gift" ? `${storefront}${use.href}` : null,
  };
}

const isGood = ({ state, stopped, credit }: SeenVoucher): boolean => state === "live" && !stopped && (credit === null || credit === "refused");
const lastDay = ({ validUntil }: SeenVoucher, timeZone: string): string | null => (validUntil ? dayOf(validUntil, timeZone) : null);
