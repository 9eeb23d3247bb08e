import { proportion } from "~/kernel/proportion";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { worthOf } from "./worth-of";

/**
 * What is owed of a reward when goods came back: of money the same share of it as is left of the basis, rounded half up to the minor
 * unit; of what has no price the whole (1) while anything is left, else nothing (0). A basis that grows owes no more than was promised.
 *
 * @param basisAtStart what the reward was measured by when it was decided, in minor units; an order that was worth nothing then cannot shrink
 * @param basisNow what is left of it, in minor units
 */
export function rewardOwed(terms: Pick<VoucherTerms, "offer">, basisAtStart: number, basisNow: number): number {
  const worth = worthOf(terms);
  if (worth === null) return basisAtStart === 0 || basisNow > 0 ? 1 : 0;
  if (basisNow >= basisAtStart) return worth;
  if (basisNow <= 0) return 0;
  return proportion(worth, basisNow, basisAtStart);
}
