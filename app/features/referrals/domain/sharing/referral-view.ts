/** Everything a customer may see about recommending; amounts and offers in words of their language. No names of friends, ever. */
export interface ReferralView {
  on: boolean;
  /** The month's budget is used up: nothing new is promised, what was promised stays good. */
  paused: boolean;
  /** Whether to ask "who sent you?". */
  ask: boolean;
  advocate: AdvocateView | null;
  /** The friend's own voucher, when this customer came by a name. */
  friend: { words: string; code: string; until: string | null } | null;
}

export interface AdvocateView {
  /** Grouped for people; "" where codes at the checkout are switched off, or this advocate is stopped. */
  code: string;
  /** "" where links are switched off, or this advocate is stopped. */
  link: string;
  /** Friends may say after their order who sent them: with neither code nor link, that is how one recommends the shop. */
  byName: boolean;
  friendOffer: string;
  reward: string;
  shareText: string;
  friends: FriendView[];
  rewards: RewardView[];
}

export interface FriendView {
  state: "claimed" | "pending" | "confirmed" | "void";
  /** YYYY-MM-DD, when they ordered, by the shop's clock. */
  on: string;
}

export interface RewardView {
  words: string;
  state: "on-its-way" | "ready" | "used" | "taken-back" | "expired";
  code: string | null;
  /** YYYY-MM-DD, its last day. */
  until: string | null;
  canBeCredit: boolean;
  /** An address of the shop, in full, that puts a gift into the cart and keeps its code; null for all else. */
  putIntoCart: string | null;
}
