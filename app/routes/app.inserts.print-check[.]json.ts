import type { LoaderFunctionArgs } from "@remix-run/node";
import { checkPrint } from "~/features/inserts/printing/check-print.server";
import { mostOrdersPerPrint } from "~/features/inserts/domain/printing/print-request";
import { isDigits } from "~/kernel/gid";
import { nearestLocale } from "~/kernel/locale";
import { answerExtension } from "~/platform/shopify/answer-extension.server";
import { requirePacker } from "~/platform/shopify/require-merchant.server";

/** For the print action in Shopify's admin, before it prints: `orders` (ids with commas between), `locale`. */
export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return answerExtension(request, async () => {
    const shop = await requirePacker(request);
    const { searchParams } = new URL(request.url);
    const orderIds = (searchParams.get("orders") ?? "").split(",");
    const noStore = { headers: { "cache-control": "no-store" } };
    if (orderIds.length > mostOrdersPerPrint || !orderIds.every(isDigits)) return Response.json({ ok: false }, { status: 400, ...noStore });
    return Response.json(await checkPrint(shop.id, orderIds, nearestLocale(searchParams.get("locale"), nearestLocale(shop.locale))), noStore);
  });
}
