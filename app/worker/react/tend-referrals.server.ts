import { db } from "~/platform/db/prisma.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { addJobs } from "~/platform/jobs/add-jobs.server";

/** Time has passed: vouchers that lie ready have grown old, or a month's budget is a new one. */
export const tendReferrals: Reaction = (shopId) => addJobs(db(), [{ name: "fill-friend-pool", shopId }, { name: "note-programme", shopId }]);
