import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggestSegments, suggestWords, suggestionKindSchema } from "~/features/inserts/rules/suggest.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** What a condition of a rule may be filled in with: words in use in the shop, or Shopify's segments. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const asked = new URL(request.url).searchParams;
  const of = asked.get("of");
  if (of === "segments") return { segments: await suggestSegments(shop, asked.get("search") ?? "") };
  const kind = suggestionKindSchema.safeParse(of);
  if (!kind.success) throw new Response(null, { status: 400 });
  return { words: await suggestWords(shop.id, kind.data) };
}
