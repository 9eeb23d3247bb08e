import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { exampleNames } from "~/features/inserts/domain/example-card";
import { parseRuleForm, readRuleForm } from "~/features/inserts/domain/parse-rule-form";
import { previewCard } from "~/features/inserts/preview-card.server";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The card that a rule would print, as it stands in the form: nothing is saved, nothing is booked. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const asked = new URL(request.url).searchParams;
  const parsed = parseRuleForm(readRuleForm(asked), shop.currency || "EUR");
  if (!parsed.ok) return Response.json(parsed, { status: 422 });
  const language = nearestLocale(asked.get("language"), nearestLocale(shop.locale));
  const pdf = await previewCard(shop, parsed.rule.terms, exampleNames[language], language, now());
  if (!pdf) return Response.json({ ok: false, errors: { amount: "too-large" } }, { status: 422 });
  return new Response(createReadableStreamFromReadable(pdf), {
    headers: { "content-type": "application/pdf", "content-disposition": "inline", "cache-control": "no-store" },
  });
}
