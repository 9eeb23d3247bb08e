import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import type { Day } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { useReader, useWords } from "~/platform/ui/reader";
import type { InsertRule } from "../domain/insert-rule";
import { fillRuleForm, parseRuleForm } from "../domain/parse-rule-form";
import type { RuleForm, RuleFormErrors } from "../domain/parse-rule-form";
import { CardPreview } from "./card-preview";
import { RuleFields } from "./rule-fields";
import { ruleMessages } from "./rule-messages";

export type RuleAnswer = { ok: true; version: number } | { ok: false; errors: RuleFormErrors };

interface RuleEditorProps {
  rule: InsertRule;
  currency: string;
  today: Day;
  shopName: string;
  saving: boolean;
  /** The answer to the last saving; undefined before the first. */
  answer: RuleAnswer | undefined;
  onSave: (form: RuleForm) => void;
  onSaved: () => void;
  onOpenPdf: (form: RuleForm, language: Locale) => void;
}

/** Edits the rule beside a card that says what it will say. Nothing that was typed is lost, whatever the answer is. */
export function RuleEditor({ rule, currency, today, shopName, saving, answer, onSave, onSaved, onOpenPdf }: RuleEditorProps) {
  const words = useWords(ruleMessages);
  const { locale } = useReader();
  const saved = fillRuleForm(rule, typedDecimal(locale));
  const [form, setForm] = useState(saved);
  const [errors, setErrors] = useState<RuleFormErrors>({});
  useAnswer(answer, (given) => {
    setErrors(given.ok ? {} : given.errors);
    if (given.ok) {
      // Read again, it is written as everything saved is: "50,00" has become "50".
      setForm(rule.version === given.version ? saved : { ...form, version: String(given.version) });
      onSaved();
    }
  });
  const start = (next: RuleForm): void => { setForm(next); setErrors({}); };
  const save = (version = form.version): void => { start({ ...form, version }); onSave({ ...form, version }); };
  const change = (changed: Partial<RuleForm>): void => {
    setForm({ ...form, ...changed });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in changed))));
  };
  const parsed = parseRuleForm(form, currency);
  const isDirty = ruleFieldsDiffer(form, saved);
  return (
    <>
      <SaveBar id="insert-rule-save-bar" open={isDirty}>
        <button type="button" variant="primary" onClick={() => { save(); }} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={() => { start(saved); }} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) save(); }}>
        <Layout>
          {errors.version ? (
            <Layout.Section variant="fullWidth">
              <Banner
                tone="warning" title={words.changedTitle}
                action={{ content: words.saveMine, onAction: () => { save(String(rule.version)); } }}
                secondaryAction={{ content: words.showTheirs, onAction: () => { start(saved); } }}
              >
                <p>{words.changed}</p>
              </Banner>
            </Layout.Section>
          ) : null}
          <Layout.Section>
            <BlockStack gap="400">
              {Object.keys(errors).some((name) => name !== "version") ? <Banner tone="warning"><p>{words.saveFailed}</p></Banner> : null}
              <RuleFields form={form} errors={errors} currency={currency} onChange={change} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <CardPreview terms={parsed.ok ? parsed.rule.terms : null} today={today} shopName={shopName} onOpenPdf={(language) => { onOpenPdf(form, language); }} />
          </Layout.Section>
        </Layout>
        {/* Enter saves from within every field. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </>
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

/** A change of version alone is nothing the merchant typed. */
const ruleFieldsDiffer = (form: RuleForm, saved: RuleForm): boolean => {
  const relevant = ({ version: _, percentage, amount, ...shared }: RuleForm): string =>
    JSON.stringify({ ...shared, percentage: form.offerKind === "percentage" && percentage, amount: form.offerKind === "fixedAmount" && amount });
  return relevant(form) !== relevant(saved);
};

/** "12,5": a number as it is typed in this language, without thousands. */
const typedDecimal = (locale: string) => (scaled: number, decimals: number): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: decimals, minimumFractionDigits: scaled % 10 ** decimals === 0 ? 0 : decimals })
    .format(scaled / 10 ** decimals);
