import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCustomers } from "~/features/referrals/advocates/find-customers.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** Customers by name or address, live from Shopify, for whoever adds an advocate by hand. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const customers = await findCustomers(shop, new URL(request.url).searchParams.get("typed") ?? "");
  return Response.json({ customers }, { headers: { "cache-control": "no-store" } });
}
