import type { LoaderFunctionArgs } from "@remix-run/node";
import { countOpenCases } from "~/features/reviews/cases/list-cases.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** How many customers wait for an answer, for the app's navigation. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return Response.json({ count: await countOpenCases(await requireMerchant(request)) }, { headers: { "cache-control": "no-store" } });
}
