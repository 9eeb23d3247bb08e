import { noteForMerchant } from "~/core/notices/notice.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { OnDead } from "~/platform/jobs/run-job.server";

/** A job is dead: a person has to look, and reads so in the next mail. */
export const noteDeadJob: OnDead = ({ shopId, name }) =>
  db().$transaction((tx) => noteForMerchant(tx, shopId, { key: `job/${name}`, kind: "job-dead", data: { job: name } }, now()));
