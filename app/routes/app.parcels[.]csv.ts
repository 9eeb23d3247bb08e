import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { readParcelQuery } from "~/features/inserts/domain/packing/parcel-query";
import { readPackingTable } from "~/features/inserts/packing/packing-table.server";
import { parcelsCsv } from "~/features/inserts/packing/parcels-csv.server";
import { nearestLocale } from "~/kernel/locale";
import { requirePacker } from "~/platform/shopify/require-merchant.server";

/** The inserts that a list of parcels shows, as a file for those who print elsewhere. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requirePacker(request);
  const parameters = new URL(request.url).searchParams;
  const query = readParcelQuery(parameters);
  if (!query || query.from?.direction === "before") return Response.json({ ok: false }, { status: 400 });
  const { pickingOrder } = await readPackingTable(shop.id);
  const csv = parcelsCsv(shop, query, pickingOrder, nearestLocale(parameters.get("locale"), nearestLocale(shop.locale)));
  return new Response(createReadableStreamFromReadable(csv), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="kundenkreis.csv"', "cache-control": "no-store" },
  });
}
