import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { countWaiting } from "~/features/reviews/moderating/count-waiting.server";
import { ReviewNavigation } from "~/features/reviews/ui/moderating/review-navigation";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The frame of all pages about reviews: the way to the others, and how many wait for a look. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id } = await requireMerchant(request);
  return { waiting: await countWaiting(id) };
}

export default function ReviewsFrame() {
  const { waiting } = useLoaderData<typeof loader>();
  return <><ReviewNavigation waiting={waiting} /><Outlet /></>;
}
