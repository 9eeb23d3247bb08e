import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout, Text } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import type { Day } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
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

export type RuleAnswer = { ok: true; id: string; version: number } | { ok: false; errors: FormErrors };

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
  const [form, setForm] = useState(saved);
  const [errors, setErrors] = useState<FormErrors>({});
  const [chosen, setShown] = useState(0);
  const [isLooking, setLooking] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  // Once the errors stand beside their fields, the first of them is where to go on.
  useEffect(() => {
    if (!isLooking) return;
    setLooking(false);
    fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [isLooking]);
  const shown = Math.min(chosen, form.variants.length - 1);
  useAnswer(answer, (given) => {
    setErrors(given.ok ? {} : given.errors);
    if (!given.ok) {
      setShown(firstWrongVersion(given.errors) ?? shown);
      return setLooking(true);
    }
    // Read again, it is written as everything saved is: "50,00" has become "50".
    setForm(rule.version === given.version ? saved : { ...form, version: String(given.version) });
    onSaved(given.id);
  });
  const start = (next: RuleForm): void => { setForm(next); setErrors({}); };
  const save = (version = form.version, asNew = false): void => { start({ ...form, version }); onSave({ ...form, version }, asNew); };
  const change = (changed: Partial<RuleForm>): void => {
    setForm({ ...form, ...changed });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([path]) => !Object.keys(changed).some((name) => path === name || path.startsWith(`${name}.`)))));
  };
  const variant = form.variants[shown];
  const terms = variant ? (parseTerms(variant, currency, noteUnder({})) ?? null) : null;
  const isDirty = says(form, currency) !== says(saved, currency);
  return (
    <>
      <SaveBar id="insert-rule-save-bar" open={isDirty}>
        <button type="button" variant="primary" onClick={() => { save(); }} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={() => { start(saved); }} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form ref={fields} noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) save(); }}>
        <Layout>
          {errors.version ? (
            <Layout.Section variant="fullWidth">
              {errors.version === "gone"
                ? <Banner tone="warning" title={words.goneTitle} action={{ content: words.saveAsNew, onAction: () => { save("0", true); } }}><p>{words.gone}</p></Banner>
                : <Changed onSaveMine={() => { save(String(rule.version)); }} onShowTheirs={() => { start(saved); }} />}
            </Layout.Section>
          ) : null}
          <Layout.Section>
            <BlockStack gap="400">
              <Failed errors={errors} />
              <RuleNameFields form={form} errors={errors} currency={currency} onChange={change} />
              <RuleConditions conditions={form.conditions} currency={currency} errors={errors} onChange={(conditions) => { change({ conditions }); }} />
              {out > 0 && termsOf(form) !== termsOf(saved) ? <Banner tone="info"><p>{words.keptTerms(formatNumber(out, locale))}</p></Banner> : null}
              <RuleVersions
                variants={form.variants} shown={shown} designs={designs} currency={currency} errors={errors} mayMakeGiftCards={mayMakeGiftCards}
                onShow={setShown} onChange={(variants) => { change({ variants }); }}
              />
              <RuleProgrammeFields form={form} errors={errors} currency={currency} onChange={change} />
              <Text as="p" tone="subdued">{words.versionsStay}</Text>
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <CardPreview
                terms={terms} design={designOf(designs, variant?.designId)} today={props.today} shopName={props.shopName}
                onOpenPdf={(language) => { if (terms) props.onOpenPdf(terms, variant?.designId ?? "", language); }}
              />
              <RuleTrial form={form} />
            </BlockStack>
          </Layout.Section>
        </Layout>
        {/* Enter saves from within every field. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </>
  );
}

function Failed({ errors }: { errors: FormErrors }) {
  const words = useWords(ruleMessages);
  const wrong = Object.keys(errors).filter((path) => path !== "version");
  if (wrong.length === 0) return null;
  return <Banner tone="warning"><p>{errors.form ? words.unreadable : words.saveFailed}</p></Banner>;
}

function Changed({ onSaveMine, onShowTheirs }: { onSaveMine: () => void; onShowTheirs: () => void }) {
  const words = useWords(ruleMessages);
  return (
    <Banner
      tone="warning" title={words.changedTitle} action={{ content: words.saveMine, onAction: onSaveMine }}
      secondaryAction={{ content: words.showTheirs, onAction: onShowTheirs }}
    >
      <p>{words.changed}</p>
    </Banner>
  );
}

/** Reacts to each answer once. */
function useAnswer(answer: RuleAnswer | undefined, react: (answer: RuleAnswer) => void): void {
  const seen = useRef<RuleAnswer>();
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    react(answer);
  });
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
