import type { ActionFunctionArgs } from "@remix-run/node";
import { checkTypedDesign } from "~/features/inserts/designs/check-design.server";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** What of a design, as it is being typed (JSON), would not fit on a sheet or be too coarse. Nothing is saved. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const checked = await checkTypedDesign(shop, await request.json().catch(() => null), now());
  return Response.json(checked ?? { ok: false }, { status: checked === undefined ? 400 : checked.ok ? 200 : 422, headers: { "cache-control": "no-store" } });
}
