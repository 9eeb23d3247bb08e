import { z } from "zod";
import { lookOver } from "~/features/reviews/moderating/look-over.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";

const fact = z.object({ reviewKey: z.string(), version: z.number().int().positive() });

/** Reviews have waited for a look as long as any may: they are shown. */
export const showWaitingReviews: Reaction = async (shopId, events) => {
  const waited = events.map((event) => fact.parse(event.body));
  await recording(shopId, (tx) => lookOver(tx, shopId, waited, now()));
};
