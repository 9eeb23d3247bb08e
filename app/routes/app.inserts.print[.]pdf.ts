import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { countWithout, readPrintRequest } from "~/features/inserts/domain/print-request";
import { printInserts } from "~/features/inserts/print-inserts.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The cards of some orders as one PDF; what an address cannot hold (many hundreds of orders) is posted. */
export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => print(request, new URL(request.url).searchParams);
export const action = async ({ request }: ActionFunctionArgs): Promise<Response> => print(request, await request.clone().formData());

async function print(request: Request, asked: URLSearchParams | FormData): Promise<Response> {
  const shop = await requireMerchant(request);
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
