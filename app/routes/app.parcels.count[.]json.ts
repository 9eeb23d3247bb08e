import type { LoaderFunctionArgs } from "@remix-run/node";
import { readParcelQuery } from "~/features/inserts/domain/packing/parcel-query";
import { countParcels } from "~/features/inserts/packing/matching-parcels.server";
import { requirePacker } from "~/platform/shopify/require-merchant.server";

/** How many parcels a list's address shows, all pages together. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requirePacker(request);
  const query = readParcelQuery(new URL(request.url).searchParams);
  if (!query) return Response.json({ ok: false }, { status: 400 });
  return Response.json({ count: await countParcels(shop.id, query) }, { headers: { "cache-control": "no-store" } });
}
