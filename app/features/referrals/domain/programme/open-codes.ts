import { keptBy } from "~/kernel/voucher-terms";
import type { Programme } from "./programme";

/** Whether an advocate's own code is worth something at the checkout right now: only what a discount keeps can be used by many. */
export const openCodesAreOn = ({ on, ways, linkGives, friend }: Pick<Programme, "on" | "ways" | "linkGives" | "friend">): boolean =>
  on && (ways.code || (ways.link && linkGives === "open-code")) && keptBy(friend.offer) === "discount";
