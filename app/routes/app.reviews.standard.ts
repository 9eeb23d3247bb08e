import type { ActionFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { retryStandardReviews } from "~/features/reviews/standard/revise-standard-reviews.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** Standard reviews that Shopify did not take are tried again. Asked twice, they are tried once more. */
export async function action({ request }: ActionFunctionArgs) {
  return data({ again: await retryStandardReviews(await requireMerchant(request)) });
}
