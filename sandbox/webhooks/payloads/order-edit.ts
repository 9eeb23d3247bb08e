/** orders/edited. */
import type { Id, Order } from "../../world/entities";
import type { World } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

interface LineChange {
  id: Id;
  delta: number;
}

export function orderEditPayload(world: World, order: Order, changes: { id: Id; additions: LineChange[]; removals: LineChange[] }): JsonObject {
  const at = shopTime(order.updatedAt, shopOf(world, order.shop));
  const told = (lines: LineChange[]) => lines.map(({ id, delta }) => ({ id: digits(id), delta }));
  return {
    order_edit: {
      id: digits(changes.id), app_id: null, created_at: at, committed_at: at, notify_customer: false, order_id: digits(order.id),
      staff_note: "", user_id: null, line_items: { additions: told(changes.additions), removals: told(changes.removals) },
      discounts: { line_item: { additions: [], removals: [] } }, shipping_lines: { additions: [], removals: [] },
    },
  };
}
