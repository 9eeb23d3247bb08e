import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggestWords, suggestionKindSchema } from "~/features/inserts/rules/suggest-words.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** Words in use in the shop, with which a condition of a rule may be filled in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const kind = suggestionKindSchema.safeParse(new URL(request.url).searchParams.get("of"));
  if (!kind.success) throw new Response(null, { status: 400 });
  return { words: await suggestWords(shop.id, kind.data) };
}
