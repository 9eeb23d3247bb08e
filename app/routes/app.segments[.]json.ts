import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggestSegments } from "~/core/customers/suggest-segments.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** Shopify's segments, for every field in which one is chosen; by a part of their names where one is typed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  return { segments: await suggestSegments(shop, new URL(request.url).searchParams.get("search") ?? "") };
}
