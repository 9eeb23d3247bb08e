/** discounts/create, discounts/update, discounts/delete, discounts/redeemcode_added, discounts/redeemcode_removed. */
import type { Discount, Id, RedeemCode } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

function statusOf(discount: Discount, now: Date): string {
  const past = (instant: string | null) => instant !== null && new Date(instant) <= now;
  if (past(discount.deactivatedAt) || past(discount.endsAt)) return "EXPIRED";
  return past(discount.startsAt) ? "ACTIVE" : "SCHEDULED";
}

export function discountPayload(world: World, discount: Discount): JsonObject {
  const shop = shopOf(world, discount.shop);
  return {
    admin_graphql_api_id: gid("DiscountCodeNode", discount.id), title: discount.title, status: statusOf(discount, world.now()),
    created_at: shopTime(discount.createdAt, shop), updated_at: shopTime(discount.updatedAt, shop),
  };
}

export const discountDeletePayload = (world: World, domain: string, discountId: Id): JsonObject => ({
  admin_graphql_api_id: gid("DiscountCodeNode", discountId), deleted_at: shopTime(world.nowText(), shopOf(world, domain)),
});

/** A code that was added to a discount or removed from it. */
export const redeemCodePayload = (world: World, discountId: Id, redeemCode: Pick<RedeemCode, "id" | "code">): JsonObject => ({
  admin_graphql_api_id: gid("DiscountCodeNode", discountId),
  redeem_code: { id: gid("DiscountRedeemCode", redeemCode.id), code: redeemCode.code }, updated_at: world.nowText(),
});
