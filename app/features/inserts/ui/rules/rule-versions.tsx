import { BlockStack, Button, ButtonGroup, Card, FormLayout, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import { formatPercentage } from "~/kernel/percentage";
import type { FormErrors } from "~/kernel/typing/typed-field";
import { useReader, useWords } from "~/platform/ui/reader";
import { designName } from "../../domain/designs/design-name";
import { variantIds } from "../../domain/rules/rule-form";
import type { VariantForm } from "../../domain/rules/rule-form";
import { OfferFields } from "~/core/vouchers/ui/offers/offer-fields";
import { errorsUnder, ruleErrorWords } from "./rule-error-words";
import { ruleMessages } from "./rule-messages";
import { versionMessages } from "./version-messages";

interface RuleVersionsProps {
  variants: VariantForm[];
  /** Which version is shown. */
  shown: number;
  designs: readonly { id: string; name: string }[];
  currency: string;
  errors: FormErrors;
  mayMakeGiftCards: boolean;
  onShow: (index: number) => void;
  onChange: (variants: VariantForm[]) => void;
}

/** The rule's cards, one shown at a time, with its offer and its part of the lots. */
export function RuleVersions({ variants, shown, designs, currency, errors, mayMakeGiftCards, onShow, onChange }: RuleVersionsProps) {
  const words = useWords(versionMessages);
  const page = useWords(ruleMessages);
  const variant = variants[shown];
  const free = variantIds.find((id) => !variants.some((one) => one.id === id));
  if (!variant) return null;
  const change = (changed: Partial<VariantForm>): void => { onChange(variants.map((one, index) => (index === shown ? { ...one, ...changed } : one))); };
  const own = errorsUnder(errors, `variants.${shown}.`);
  const add = (): void => {
    if (!free) return;
    onChange([...variants, { ...variant, id: free }]);
    onShow(variants.length);
  };
  const remove = (): void => { onChange(variants.filter((_, index) => index !== shown)); onShow(0); };
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">{words.title}</Text>
          {variants.length === 1 && free ? <Button icon={PlusIcon} size="slim" onClick={add}>{words.addVersion}</Button> : null}
        </InlineStack>
        {variants.length === 1 ? null : (
          <BlockStack gap="200">
            <InlineStack align="space-between" gap="200">
              <div role="group" aria-label={words.versionsLabel}>
                <ButtonGroup variant="segmented">
                  {variants.map(({ id }, index) => {
                    const isWrong = Object.keys(errorsUnder(errors, `variants.${index}.`)).length > 0;
                    return (
                      <Button
                        key={id} pressed={index === shown} accessibilityLabel={isWrong ? words.hasErrors(id) : words.version(id)} onClick={() => { onShow(index); }}
                        {...(isWrong ? { tone: "critical" as const } : {})}
                      >
                        {words.version(id)}
                      </Button>
                    );
                  })}
                </ButtonGroup>
              </div>
              <InlineStack gap="200">
                {free ? <Button icon={PlusIcon} size="slim" accessibilityLabel={words.addVersion} onClick={add} /> : null}
                <Button icon={DeleteIcon} size="slim" accessibilityLabel={words.removeVersion(variant.id)} onClick={remove} />
              </InlineStack>
            </InlineStack>
            <Text as="p" tone="subdued">{words.versionsHelp}</Text>
          </BlockStack>
        )}
        <VersionFields variants={variants} variant={variant} designs={designs} errors={own} onChange={change} />
        <OfferFields
          offer={variant} currency={currency} error={(name) => ruleErrorWords(own, name, page)} mayMakeGiftCards={mayMakeGiftCards} scopesPath="/app/scopes" onCard onChange={change}
        />
      </BlockStack>
    </Card>
  );
}

interface VersionFieldsProps {
  variants: readonly VariantForm[];
  variant: VariantForm;
  designs: readonly { id: string; name: string }[];
  errors: FormErrors;
  onChange: (change: Partial<VariantForm>) => void;
}

function VersionFields({ variants, variant, designs, errors, onChange }: VersionFieldsProps) {
  const words = useWords(versionMessages);
  const page = useWords(ruleMessages);
  const { locale } = useReader();
  const share = shareOf(variant, variants);
  const [first] = designs;
  return (
    <FormLayout>
      <FormLayout.Group>
        <Select
          label={words.design} value={variant.designId} onChange={(designId) => { onChange({ designId }); }}
          options={[{ value: "", label: first ? words.firstDesign(designName(first, locale)) : words.firstDesignUnnamed }, ...designs.map((design) => ({ value: design.id, label: designName(design, locale) }))]}
        />
        {variants.length === 1 ? null : (
          <TextField
            label={words.weight} value={variant.weight} autoComplete="off" inputMode="numeric" maxLength={3} error={ruleErrorWords(errors, "weight", page)}
            helpText={share === null ? undefined : words.weightHelp(formatPercentage(share, locale))} onChange={(weight) => { onChange({ weight }); }}
          />
        )}
      </FormLayout.Group>
    </FormLayout>
  );
}

/** In hundredths of a percent; null while a weight cannot be read. */
function shareOf(variant: VariantForm, variants: readonly VariantForm[]): number | null {
  const weights = variants.map(({ weight }) => Number(weight));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 && weights.every((weight) => Number.isInteger(weight) && weight > 0) ? Math.round((Number(variant.weight) / sum) * 10_000) : null;
}
