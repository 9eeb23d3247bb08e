import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { countWithout, readPrintRequest } from "~/features/inserts/domain/printing/print-request";
import { inPickingOrder, parcelsToPrint } from "~/features/inserts/packing/parcels-to-print.server";
import { printInserts } from "~/features/inserts/printing/print-inserts.server";
import { answerExtension } from "~/platform/shopify/answer-extension.server";
import { requirePacker } from "~/platform/shopify/require-merchant.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/**
 * The cards of some orders as one PDF; what an address cannot hold (many hundreds of orders) is posted. Shopify's admin fetches it, too, for the
 * print action, from its own origin.
 */
export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return answerExtension(request, async () => print(await requirePacker(request), new URL(request.url).searchParams));
}

export function action({ request }: ActionFunctionArgs): Promise<Response> {
  return answerExtension(request, async () => print(await requirePacker(request), await request.formData()));
}

/** `orders` as they are, or with `sort=picking` as they are packed; or `filter`, the address of a list of parcels, for all that it shows. */
async function print(shop: Shop, asked: URLSearchParams | FormData): Promise<Response> {
  const filter = asked.get("filter");
  const chosen = typeof filter === "string" ? await parcelsToPrint(shop.id, filter) : null;
  if (chosen === undefined) return Response.json({ ok: false, field: "filter", why: "The filter is no address of the parcels page." }, { status: 400, headers: { "cache-control": "no-store" } });
  if (chosen?.orderIds.length === 0) return Response.json({ ok: false, without: {} }, { status: 422, headers: { "cache-control": "no-store" } });
  const wish = readPrintRequest((name) => (chosen && name === "orders" ? chosen.orderIds.join(",") : asked.get(name)));
  if (!wish.ok) return Response.json(wish, { status: 400, headers: { "cache-control": "no-store" } });
  const printed = await printInserts(shop, asked.get("sort") === "picking" ? await inPickingOrder(shop.id, wish.orderIds) : wish.orderIds, wish.dotsPerInch, wish.format);
  const [without, unfit] = [countWithout(printed.without), printed.unfit.length];
  if (!printed.ok) return Response.json({ ok: false, without, ...(unfit > 0 ? { unfit } : {}) }, { status: 422, headers: { "cache-control": "no-store" } });
  return new Response(createReadableStreamFromReadable(printed.pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="kundenkreis-${printed.cards}.pdf"`,
      "cache-control": "no-store",
      "x-kundenkreis-cards": String(printed.cards),
      "x-kundenkreis-without": JSON.stringify(without),
      ...(unfit > 0 ? { "x-kundenkreis-unfit": String(unfit) } : {}),
      ...(chosen?.next ? { "x-kundenkreis-next": chosen.next } : {}),
    },
  });
}
