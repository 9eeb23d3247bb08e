import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { previewSavedDesign } from "~/features/inserts/designs/preview-saved-design.server";
import { previewTypedDesign } from "~/features/inserts/designs/preview-typed-design.server";
import type { TypedDesignPreviewed } from "~/features/inserts/designs/preview-typed-design.server";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

const headers = { "cache-control": "no-store" };

/** One of the shop's designs as it is saved: `designId`, `language`. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const asked = new URL(request.url).searchParams;
  const preview = await previewSavedDesign(shop, asked.get("designId") ?? "", nearestLocale(asked.get("language"), nearestLocale(shop.locale)), now());
  return preview ? answer(preview) : new Response(null, { status: 404, headers });
}

/** A design as it is being typed (JSON): nothing is saved. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const preview = await previewTypedDesign(shop, await request.json().catch(() => null), now());
  return preview ? answer(preview) : Response.json({ ok: false }, { status: 400, headers });
}

function answer(preview: NonNullable<TypedDesignPreviewed>): Response {
  if (!preview.ok) return Response.json(preview, { status: 422, headers });
  return new Response(createReadableStreamFromReadable(preview.pdf), { headers: { ...headers, "content-type": "application/pdf", "content-disposition": "inline" } });
}
