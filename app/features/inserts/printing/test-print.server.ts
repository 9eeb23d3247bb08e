import type { Readable } from "node:stream";
import type { Locale } from "~/kernel/locale";
import type { DotsPerInch } from "~/platform/pdf/page-description";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { designFor } from "../designs/design-for.server";
import type { PrintFormat } from "../domain/printing/card-formats";
import { exampleNames } from "../domain/printing/example-card";
import { newRuleDefinition } from "../domain/rules/insert-rule";
import { listRules } from "../rules/insert-rule.server";
import { changeSettings } from "../home/insert-settings.server";
import type { CardProblems } from "../pdf/insert-card";
import { previewDesign } from "../designs/preview-card.server";

export type TestPrinted = { ok: true; pdf: Readable } | { ok: false; problems: CardProblems };

/** The card of a made-up order with the first rule's terms and design: a code and a token that belong to nobody. */
export async function testPrint(
  shop: Shop, { format, dotsPerInch, language }: { format: PrintFormat; dotsPerInch: DotsPerInch; language: Locale }, now: Date,
): Promise<TestPrinted> {
  const [rule] = await listRules(shop);
  const [variant] = (rule ?? newRuleDefinition(shop.currency || "EUR")).variants;
  if (!variant) throw new Error("a rule has at least one card");
  const shown = await designFor(shop, { designId: variant.designId });
  const printed = await previewDesign(shop, { ...shown, terms: variant.terms, format, dotsPerInch, language, firstName: exampleNames[language] }, now);
  if (printed.ok) await changeSettings(shop.id, { testPrintedAt: now, format, dotsPerInch }, now);
  return printed;
}
