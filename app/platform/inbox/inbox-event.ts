/** One event as a reaction gets it. */
export interface InboxEvent {
  id: bigint;
  topic: string;
  eventId: string;
  triggeredAt: Date;
  /** Shopify's body read losslessly, or our own fact. */
  body: unknown;
}

/** What a reaction is given: events of one topic and one shop, told at least once, in any order, and what to do with them. */
export type Reaction = (shopId: number, events: readonly InboxEvent[]) => Promise<void>;

/** Topic → reactions, by name. */
export type ReactionsByTopic = Readonly<Record<string, Readonly<Record<string, Reaction>>>>;
