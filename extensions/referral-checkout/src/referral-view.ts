/** What the app tells whoever looks at the page; amounts and offers in words of the language asked for. */
export interface ReferralView {
  on: boolean;
  paused: boolean;
  /** Whether to ask who sent them. */
  ask: boolean;
  advocate: Advocate | null;
  /** The voucher of somebody who came by a recommendation. */
  friend: { words: string; code: string; until: string | null } | null;
}

export interface Advocate {
  /** "" where there is no such way. */
  code: string;
  link: string;
  /** Friends are asked who sent them. */
  byName: boolean;
  friendOffer: string;
  reward: string;
  shareText: string;
  friends: { state: "claimed" | "pending" | "confirmed" | "void"; on: string }[];
  rewards: Reward[];
}

export interface Reward {
  words: string;
  state: "on-its-way" | "ready" | "used" | "taken-back" | "expired";
  code: string | null;
  until: string | null;
  canBeCredit: boolean;
  /** Where a gift comes into the shop's cart, in full; null for all else. */
  putIntoCart: string | null;
}
