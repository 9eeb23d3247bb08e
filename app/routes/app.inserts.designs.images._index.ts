import type { ActionFunctionArgs } from "@remix-run/node";
import { largestUploadBytes, storeImage } from "~/features/inserts/designs/design-images.server";
import type { UploadAnswer } from "~/features/inserts/domain/designs/design-upload";
import { readUpload } from "~/features/inserts/designs/read-upload.server";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

const answer = (body: UploadAnswer, status: number): Response => Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Takes a logo or a picture: the file `image` of a multipart form. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const upload = await readUpload(request, "image", largestUploadBytes);
  if (!upload.ok) return upload.reason === "too-large" ? answer({ ok: false, reason: "too-large" }, 413) : answer({ ok: false, reason: "not-an-image" }, 400);
  const stored = await storeImage(shop, upload.bytes, now());
  return answer(stored, stored.ok ? 200 : stored.reason === "too-large" ? 413 : 422);
}
