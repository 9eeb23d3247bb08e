import { Banner, BlockStack, Text } from "@shopify/polaris";
import { useState } from "react";
import type { Day } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { ChangedMeanwhile, EditedLayout } from "~/platform/ui/editing/edited-layout";
import { useEditedForm } from "~/platform/ui/editing/use-edited-form";
import type { SaveAnswer } from "~/platform/ui/editing/use-edited-form";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { InsertDesign } from "../../domain/designs/insert-design";
import type { InsertRule } from "../../domain/rules/insert-rule";
import { parseTerms } from "~/core/vouchers/domain/offers/parse-offer-form";
import { fillRuleForm, parseRuleForm } from "../../domain/rules/parse-rule-form";
import type { RuleForm } from "../../domain/rules/rule-form";
import { noteUnder } from "~/kernel/typing/typed-field";
import type { FormErrors } from "~/kernel/typing/typed-field";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { CardPreview } from "./card-preview";
import { RuleConditions } from "./rule-conditions";
import { RuleNameFields, RuleProgrammeFields } from "./rule-fields";
import { ruleMessages } from "./rule-messages";
import { RuleTrial } from "./rule-trial";
import { RuleVersions } from "./rule-versions";

export type RuleAnswer = SaveAnswer<{ id: string; version: number }>;

export interface RuleEditorProps {
  rule: InsertRule;
  currency: string;
  today: Day;
  shopName: string;
  /** At least one; the first is what a version without a design prints. */
  designs: readonly InsertDesign[];
  /** How many vouchers of this rule may still be used. */
  out: number;
  mayMakeGiftCards: boolean;
  saving: boolean;
  /** The answer to the last saving; undefined before the first. */
  answer: RuleAnswer | undefined;
  /** Under the rule's own id, or as a new rule. */
  onSave: (form: RuleForm, asNew: boolean) => void;
  onSaved: (id: string) => void;
  onOpenPdf: (terms: VoucherTerms, designId: string, language: Locale) => void;
}

/** Edits a rule beside a card that says what it will say. Nothing that was typed is lost, whatever the answer is. */
export function RuleEditor(props: RuleEditorProps) {
  const { rule, currency, designs, out, mayMakeGiftCards, saving, answer, onSave, onSaved } = props;
  const words = useWords(ruleMessages);
  const { locale } = useReader();
  const saved = fillRuleForm(rule, currency, writeDecimal(locale));
  const [chosen, setShown] = useState(0);
  const edited = useEditedForm({
    saved, savedVersion: rule.version, says: (one) => says(one, currency), answer,
    onRefused: (wrong) => { setShown(firstWrongVersion(wrong) ?? shown); },
    onSaved: ({ id }) => { onSaved(id); },
  });
  const { form, errors, change } = edited;
  const shown = Math.min(chosen, form.variants.length - 1);
  const save = (version?: string, asNew = false): void => { onSave(edited.take(version), asNew); };
  const variant = form.variants[shown];
  const terms = variant ? (parseTerms(variant, currency, noteUnder({})) ?? null) : null;
  return (
    <EditedLayout
      id="insert-rule-save-bar" edited={edited} saving={saving} onSave={() => { save(); }}
      changed={errors.version === "gone"
        ? <Banner tone="warning" title={words.goneTitle} action={{ content: words.saveAsNew, onAction: () => { save("0", true); } }}><p>{words.gone}</p></Banner>
        : <ChangedMeanwhile title={words.changedTitle} text={words.changed} onSaveMine={() => { save(String(rule.version)); }} onShowTheirs={edited.discard} />}
      aside={(
        <BlockStack gap="400">
          <CardPreview
            terms={terms} design={designOf(designs, variant?.designId)} today={props.today} shopName={props.shopName}
            onOpenPdf={(language) => { if (terms) props.onOpenPdf(terms, variant?.designId ?? "", language); }}
          />
          <RuleTrial form={form} />
        </BlockStack>
      )}
    >
      <RuleNameFields form={form} errors={errors} currency={currency} onChange={change} />
      <RuleConditions conditions={form.conditions} currency={currency} errors={errors} onChange={(conditions) => { change({ conditions }); }} />
      {out > 0 && termsOf(form) !== termsOf(saved) ? <Banner tone="info"><p>{words.keptTerms(formatNumber(out, locale))}</p></Banner> : null}
      <RuleVersions
        variants={form.variants} shown={shown} designs={designs} currency={currency} errors={errors} mayMakeGiftCards={mayMakeGiftCards}
        onShow={setShown} onChange={(variants) => { change({ variants }); }}
      />
      <RuleProgrammeFields form={form} errors={errors} currency={currency} onChange={change} />
      <Text as="p" tone="subdued">{words.versionsStay}</Text>
    </EditedLayout>
  );
}

/** What a form says, as text: the rule where it can be read, so that "10" and "10,0" are the same; else what is typed. A change of version alone is nothing the merchant typed. */
function says(form: RuleForm, currency: string): string {
  const parsed = parseRuleForm(form, { currency, mayMakeGiftCards: true });
  return parsed.ok ? JSON.stringify(parsed.rule) : JSON.stringify({ ...form, version: "" });
}

const termsOf = ({ variants }: RuleForm): string => JSON.stringify(variants);

const firstWrongVersion = (errors: FormErrors): number | undefined =>
  Object.keys(errors).flatMap((path) => { const found = /^variants\.(\d+)\./.exec(path); return found ? [Number(found[1])] : []; }).sort((a, b) => a - b)[0];

function designOf<D extends { id: string }>(designs: readonly D[], id: string | undefined): D {
  const design = designs.find((one) => one.id === id) ?? designs[0];
  if (!design) throw new Error("There is always a design to preview with");
  return design;
}
