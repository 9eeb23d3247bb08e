import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { countWithout, readPrintRequest } from "~/features/inserts/domain/print-request";
import { printInserts } from "~/features/inserts/print-inserts.server";
import { requirePacker } from "~/platform/shopify/require-merchant.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** The cards of some orders as one PDF; what an address cannot hold (many hundreds of orders) is posted. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requirePacker(request);
  return print(shop, new URL(request.url).searchParams);
}

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const shop = await requirePacker(request);
  return print(shop, await request.formData());
}

async function print(shop: Shop, asked: URLSearchParams | FormData): Promise<Response> {
  const wish = readPrintRequest((name) => asked.get(name));
  if (!wish.ok) return Response.json(wish, { status: 400, headers: { "cache-control": "no-store" } });
  const printed = await printInserts(shop, wish.orderIds, wish.dotsPerInch);
  const without = countWithout(printed.without);
  if (!printed.ok) return Response.json({ ok: false, without }, { status: 422, headers: { "cache-control": "no-store" } });
  return new Response(createReadableStreamFromReadable(printed.pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="kundenkreis-${printed.cards}.pdf"`,
      "cache-control": "no-store",
      "x-kundenkreis-cards": String(printed.cards),
      "x-kundenkreis-without": JSON.stringify(without),
    },
  });
}
