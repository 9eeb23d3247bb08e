import { z } from "zod";
import { db } from "~/platform/db/prisma.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { addJobs } from "~/platform/jobs/add-jobs.server";

const fact = z.object({ job: z.enum(["take-back-rewards", "give-credit", "remove-codes"]) });

/** A call that brought no answer has had its effect by now, or never will: its act looks. */
export const actAgainOnTime: Reaction = async (shopId, events) => {
  const names = new Set(events.map((event) => fact.parse(event.body).job));
  await addJobs(db(), [...names].map((name) => ({ name, shopId })));
};
