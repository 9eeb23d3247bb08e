import type { LoaderFunctionArgs } from "@remix-run/node";
import { testMonth } from "~/features/inserts/rules/test-rules.server";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** How many of the last month's orders each rule would have taken. By itself, since it takes longer than the page around it. */
export async function loader({ request }: LoaderFunctionArgs) {
  return testMonth(await requireMerchant(request), now());
}
