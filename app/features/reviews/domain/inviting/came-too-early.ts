import type { MovedBecause } from "~/kernel/entries/invitation-entries";

/** What moves an invitation that was asked already: that nothing has arrived, and what its parcel does from then on. An open return only postpones the reminder. */
const byArrival: readonly MovedBecause[] = ["not-arrived", "delivered-later", "delivered-earlier", "other-parcel"];

/** Whether a mail asked before there was anything to ask about, as who was asked has said: the question waits anew, until `readyAt`. */
export const cameTooEarly = ({ readyAt, askedAt, because }: { readyAt: Date; askedAt: Date | null; because: string | null }): boolean =>
  askedAt !== null && readyAt > askedAt && byArrival.some((one) => one === because);
