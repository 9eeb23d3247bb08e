import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";

/** The merchant wants to compare with Shopify now. Asked for twice, it is one. */
export const beginReconciliation = (shopId: number): Promise<void> => addJobs(db(), [{ name: "reconcile", shopId }]);
