import type { LoaderFunctionArgs } from "@remix-run/node";
import { tellCustomer } from "~/features/reviews/cases/tell-customer.server";
import { isDigits } from "~/kernel/gid";
import { nearestLocale } from "~/kernel/locale";
import { answerExtension } from "~/platform/shopify/answer-extension.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** For the block on the customer page of Shopify's admin: what a customer wrote and complained of, in words of the `locale` asked for. */
export function loader({ request, params: { customerId = "" } }: LoaderFunctionArgs): Promise<Response> {
  return answerExtension(request, async () => {
    const shop = await requireMerchant(request);
    const locale = nearestLocale(new URL(request.url).searchParams.get("locale"), nearestLocale(shop.locale));
    const told = isDigits(customerId) ? await tellCustomer(shop, customerId, locale) : { ok: false };
    return Response.json(told, { status: isDigits(customerId) ? 200 : 404, headers: { "cache-control": "no-store" } });
  });
}
