import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { countWaiting } from "~/features/referrals/referrals/count-waiting.server";
import { ReferralNavigation } from "~/features/referrals/ui/referrals/referral-navigation";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The frame of all pages about recommending: the way to the others, and what waits for a person there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id } = await requireMerchant(request);
  return { waiting: await countWaiting(id) };
}

export default function ReferralsFrame() {
  const { waiting } = useLoaderData<typeof loader>();
  return <><ReferralNavigation waiting={waiting} /><Outlet /></>;
}
