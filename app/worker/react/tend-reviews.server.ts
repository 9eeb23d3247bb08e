import { z } from "zod";
import { lookOver } from "~/features/reviews/moderating/look-over.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { keepScopes } from "./installation.server";

const fact = z.object({ reviewKey: z.string(), version: z.number().int().positive() });

/** Reviews have waited for a look as long as any may: they are shown. */
export const showWaitingReviews: Reaction = async (shopId, events) => {
  const waited = events.map((event) => fact.parse(event.body));
  await recording(shopId, (tx) => lookOver(tx, shopId, waited, now()));
};

/** The merchant allows more, or less: what waited for it is done; the act sees what it may. */
export const writeWhatIsAllowed: Reaction = async (shopId, events) => {
  // The act looks at what is kept, which another reaction may not have brought up to date yet.
  await keepScopes(shopId, events);
  await addJobs(db(), [{ name: "write-standard-reviews", shopId, key: `write-standard-reviews/${shopId}` }]);
};
