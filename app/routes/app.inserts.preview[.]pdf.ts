import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { exampleNames } from "~/features/inserts/domain/printing/example-card";
import { readPreviewRequest } from "~/features/inserts/domain/designs/preview-request";
import { previewCard } from "~/features/inserts/designs/preview-card.server";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The card that these terms would print with a design of the shop's: nothing is saved, nothing is booked. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const asked = new URL(request.url).searchParams;
  const wish = readPreviewRequest((name) => asked.get(name));
  if (!wish.ok) return Response.json(wish, { status: 400, headers: { "cache-control": "no-store" } });
  const language = nearestLocale(asked.get("language"), nearestLocale(shop.locale));
  const preview = await previewCard(shop, { ...wish, language, firstName: exampleNames[language] }, now());
  if (!preview.ok) return Response.json(preview, { status: 422, headers: { "cache-control": "no-store" } });
  return new Response(createReadableStreamFromReadable(preview.pdf), {
    headers: { "content-type": "application/pdf", "content-disposition": "inline", "cache-control": "no-store" },
  });
}
