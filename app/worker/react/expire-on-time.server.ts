import { z } from "zod";
import { expireVouchers } from "~/core/vouchers/expire-vouchers.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";

const fact = z.object({ voucherKey: z.string() });

/** A voucher's time is over. */
export const expireOnTime: Reaction = async (shopId, events) => {
  const keys = events.map((event) => fact.parse(event.body).voucherKey);
  await recording(shopId, (tx) => expireVouchers(tx, shopId, keys, now()));
};
