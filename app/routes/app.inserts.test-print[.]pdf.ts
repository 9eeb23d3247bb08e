import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { readPrinter } from "~/features/inserts/domain/printing/print-request";
import { testPrint } from "~/features/inserts/printing/test-print.server";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The card of a made-up order, as the first rule would print it: for the printer. Books nothing in the ledger; the setup guide remembers that it was tried. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const asked = new URL(request.url).searchParams;
  const wish = readPrinter((name) => asked.get(name));
  if (!wish.ok) return Response.json(wish, { status: 400, headers: { "cache-control": "no-store" } });
  const language = nearestLocale(asked.get("language"), nearestLocale(shop.locale));
  const printed = await testPrint(shop, { ...wish, language }, now());
  if (!printed.ok) return Response.json(printed, { status: 422, headers: { "cache-control": "no-store" } });
  return new Response(createReadableStreamFromReadable(printed.pdf), {
    headers: { "content-type": "application/pdf", "content-disposition": 'inline; filename="kundenkreis-test.pdf"', "cache-control": "no-store" },
  });
}
