import type { Cohort } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";

/** The cohort whose discount carries this title: a title names its cohort unmistakably. undefined for a discount that is not ours. */
export const ownCohortOf = async (shopId: number, title: string): Promise<Cohort | undefined> =>
  (await db().cohort.findFirst({ where: { shopId, title } })) ?? undefined;
