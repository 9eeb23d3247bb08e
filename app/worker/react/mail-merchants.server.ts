import { db } from "~/platform/db/prisma.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { addJobs } from "~/platform/jobs/add-jobs.server";

/** The quarter of an hour (or the day) in which notices gather is over. */
export const mailMerchants: Reaction = (shopId) => addJobs(db(), [{ name: "mail-merchant", shopId }]);
