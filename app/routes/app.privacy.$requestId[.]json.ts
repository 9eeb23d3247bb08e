import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerDataRequest } from "~/core/customers/data-request.server";
import { saidBy } from "~/features/reviews/cases/said-by.server";
import { writtenBy } from "~/features/reviews/moderating/written-by.server";
import { isKey } from "~/kernel/key";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** Everything that is stored about the customer of a data request, as a file to hand over. */
export async function loader({ request, params: { requestId = "" } }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const answer = isKey(requestId) ? await answerDataRequest(shop, requestId, { written: writtenBy, said: saidBy }) : undefined;
  if (!answer) return Response.json({ ok: false }, { status: 404 });
  return new Response(JSON.stringify(answer, null, 2), {
    headers: { "content-type": "application/json; charset=utf-8", "content-disposition": "attachment", "cache-control": "no-store" },
  });
}
