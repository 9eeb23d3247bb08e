import { z } from "zod";
import { readBody } from "./unreadable-event";
import { longId } from "./fields";

/** app/scopes_update: what the merchant has granted now. */
export const readScopesPayload = (body: unknown): { scopes: string[] } => ({
  scopes: readBody(z.object({ current: z.array(z.string()) }), body).current,
});

/** discounts/delete: which discount is gone. */
export const readDiscountDeletedPayload = (body: unknown): { discountId: string } | null => {
  const told = readBody(z.object({ admin_graphql_api_id: z.string() }), body);
  const parsed = longId("DiscountCodeNode").safeParse(told.admin_graphql_api_id);
  return parsed.success ? { discountId: told.admin_graphql_api_id } : null;
};
