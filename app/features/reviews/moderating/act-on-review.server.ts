import { assertNever } from "~/kernel/assert-never";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { PageAction } from "../domain/moderating/page-action";
import { replyToReview } from "./reply-to-review.server";
import { thankForReview } from "./thank-for-review.server";

/** Does what a merchant wants done with one review; false where this shop has none under that key, or it cannot be done any more. */
export function actOnReview(shop: Pick<Shop, "id">, key: string, action: PageAction, now: Date): Promise<boolean> {
  switch (action.act) {
    case "reply": return replyToReview(shop, key, action.text, now);
    case "take-away": return replyToReview(shop, key, null, now);
    case "thank": return thankForReview(shop, key, now);
    default: return assertNever(action);
  }
}
