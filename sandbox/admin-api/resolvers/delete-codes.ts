import type { Discount } from "../../world/entities";
import { idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { discountFault, unknownDiscount } from "./discount-faults";
import type { DiscountUserError } from "./discount-faults";
import { STEP_MILLISECONDS } from "./add-codes";
import { findDiscount } from "./write-discounts";

interface DeleteCodesArguments {
  discountId: string;
  ids?: string[] | null;
  search?: string | null;
  savedSearchId?: string | null;
}

function removeCodes(context: AdminContext, discount: Discount, ids: Set<string>): void {
  const gone = discount.codes.filter(({ id }) => ids.has(id));
  if (gone.length === 0 || context.world.stores.discounts.get(discount.id) !== discount) return;
  discount.codes = discount.codes.filter(({ id }) => !ids.has(id));
  context.world.stores.discounts.put(discount);
  for (const redeemCode of gone) context.announce(discount.shop, "discounts/redeemcode_removed", { kind: "redeemCode", discount, redeemCode });
}

/**
 * `discountCodeRedeemCodeBulkDelete`: the codes vanish a little later, the job says when. Ids that are no codes of this
 * discount are passed over; the last code may go too.
 */
export function deleteCodes(
  { discountId, ids, search, savedSearchId }: DeleteCodesArguments,
  context: AdminContext
): { job: string | null; userErrors: DiscountUserError[] } {
  const refuse = (field: string[] | null, code: string, message: string): { job: null; userErrors: DiscountUserError[] } => ({
    job: null,
    userErrors: [discountFault(field, code, message)],
  });
  const given = [ids, search, savedSearchId].filter((selector) => selector != null).length;
  if (given === 0) return refuse(null, "MISSING_ARGUMENT", "Missing expected argument key: 'ids', 'search' or 'saved_search_id'.");
  if (given > 1) return refuse(null, "TOO_MANY_ARGUMENTS", "Only one of 'ids', 'search' or 'saved_search_id' is allowed.");
  if (ids == null) throw new Error("the sandbox does not know deleting codes by search yet");
  if (ids.length === 0) return refuse(["ids"], "BLANK", "Ids can't be blank");
  const discount = findDiscount(context, discountId);
  if (!discount) return { job: null, userErrors: [unknownDiscount("discountId")] };
  const job = context.jobs.start();
  const wanted = new Set(ids.map((id) => idOf("DiscountRedeemCode", id) ?? ""));
  context.later(STEP_MILLISECONDS, () => {
    removeCodes(context, discount, wanted);
    context.jobs.finish(job);
  });
  return { job, userErrors: [] };
}
