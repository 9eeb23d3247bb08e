import { z } from "zod";
import { longId } from "./fields";

/** app/scopes_update: what the merchant has granted now. */
export const readScopesPayload = (body: unknown): { scopes: string[] } => ({
  scopes: z.object({ current: z.array(z.string()) }).parse(body).current,
});

/** discounts/delete: which discount is gone. */
export const readDiscountDeletedPayload = (body: unknown): { discountId: string } | null => {
  const told = z.object({ admin_graphql_api_id: z.string() }).parse(body);
  const parsed = longId("DiscountCodeNode").safeParse(told.admin_graphql_api_id);
  return parsed.success ? { discountId: told.admin_graphql_api_id } : null;
};
