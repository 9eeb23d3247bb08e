import { fillTerms, parseTerms } from "~/core/vouchers/domain/offers/parse-offer-form";
import type { Decimal } from "~/core/vouchers/domain/offers/parse-offer-form";
import { readWhole } from "~/kernel/typing/typed-field";
import type { Take } from "~/kernel/typing/typed-field";
import type { RuleVariant } from "./insert-rule";
import type { VariantForm } from "./rule-form";

/** A typed version of a rule, or undefined when something is wrong with it. */
export function parseVariant(form: VariantForm, currency: string, take: Take): RuleVariant | undefined {
  const weight = take("weight", readWhole(form.weight, 1, 100));
  const terms = parseTerms(form, currency, take);
  return weight === undefined || !terms ? undefined : { id: form.id, weight, terms, designId: form.designId || null };
}

/** A version as its form, in the notation of the language. */
export const fillVariant = ({ id, weight, designId, terms }: RuleVariant, decimal: Decimal): VariantForm =>
  ({ ...fillTerms(terms, decimal), id, weight: String(weight), designId: designId ?? "" });
