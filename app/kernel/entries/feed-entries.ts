import { z } from "zod";

/** The public address at which others fetch a shop's reviews; all under one subject. */
export const feedEntrySchemas = {
  /** Whoever knew the address before does not get in any more; `time` numbers the addresses of a shop, and 0 is the one nobody has renewed. */
  "feed.renewed": z.object({ time: z.number().int().positive() }),
} as const;
export type FeedEntryKind = keyof typeof feedEntrySchemas;

export const reviewFeedSubject = "review-feed";
