import type { LoaderFunctionArgs } from "@remix-run/node";
import { findParcel } from "~/features/inserts/packing/find-parcel.server";
import { requirePacker } from "~/platform/shopify/require-merchant.server";

/** Which order a scanner means by what it read. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requirePacker(request);
  const typed = (new URL(request.url).searchParams.get("name") ?? "").replace(/\p{Cc}/gu, "").slice(0, 60);
  return Response.json(await findParcel(shop, typed), { headers: { "cache-control": "no-store" } });
}
