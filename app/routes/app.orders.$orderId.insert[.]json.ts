import type { LoaderFunctionArgs } from "@remix-run/node";
import { tellOrder } from "~/features/inserts/orders/tell-order.server";
import { isDigits } from "~/kernel/gid";
import { nearestLocale } from "~/kernel/locale";
import { answerExtension } from "~/platform/shopify/answer-extension.server";
import { requirePacker } from "~/platform/shopify/require-merchant.server";

/** For the block on the order page of Shopify's admin: an order's insert in words of the `locale` asked for. */
export function loader({ request, params: { orderId = "" } }: LoaderFunctionArgs): Promise<Response> {
  return answerExtension(request, async () => {
    const shop = await requirePacker(request);
    const locale = nearestLocale(new URL(request.url).searchParams.get("locale"), nearestLocale(shop.locale));
    const order = isDigits(orderId) ? await tellOrder(shop, orderId, locale) : undefined;
    return Response.json(order ?? { ok: false }, { status: order ? 200 : 404, headers: { "cache-control": "no-store" } });
  });
}
