import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Card, Checkbox, Layout, Text } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import type { FormErrors } from "~/kernel/typing/typed-field";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { fillReviewProgrammeForm, parseReviewProgrammeForm } from "../../domain/programme/parse-review-programme-form";
import type { ReviewProgramme } from "../../domain/programme/review-programme";
import type { ReviewProgrammeForm } from "../../domain/programme/review-programme-form";
import { stillWrong } from "./review-programme-field";
import { reviewProgrammeMessages } from "./review-programme-messages";
import { ReviewProgrammePreview } from "./review-programme-preview";
import type { MailPreviews } from "./review-programme-preview";
import { ReviewProgrammeQuestions } from "./review-programme-questions";
import { ReviewProgrammeRules } from "./review-programme-rules";
import { ReviewProgrammeWays } from "./review-programme-ways";
import { ReviewProgrammeWhen } from "./review-programme-when";

type Answer = { ok: true; version: number } | { ok: false; errors: FormErrors };

export interface ReviewProgrammeEditorProps {
  programme: ReviewProgramme;
  previews: MailPreviews;
  /** How many are still to be asked about a product. */
  waiting: number;
  /** Known ones, as examples. */
  productTypes: readonly string[];
  saving: boolean;
  /** The answer to the last saving; undefined before the first. */
  answer: Answer | undefined;
  onSave: (form: ReviewProgrammeForm) => void;
  onSaved: () => void;
}

/** Edits the programme beside the mail that customers will get. Nothing that was typed is lost, whatever the answer is. */
export function ReviewProgrammeEditor({ programme, previews, waiting, productTypes, saving, answer, onSave, onSaved }: ReviewProgrammeEditorProps) {
  const words = useWords(reviewProgrammeMessages);
  const { locale } = useReader();
  const saved = fillReviewProgrammeForm(programme, writeDecimal(locale));
  const [form, setForm] = useState(saved);
  const [errors, setErrors] = useState<FormErrors>({});
  const [isLooking, setLooking] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  // Once the errors stand beside their fields, the first of them is where to go on.
  useEffect(() => {
    if (!isLooking) return;
    setLooking(false);
    fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [isLooking]);
  useAnswer(answer, (given) => {
    setErrors(given.ok ? {} : given.errors);
    if (!given.ok) return setLooking(true);
    // Read again, it is written as everything saved is, and what is new has its key.
    setForm(programme.version === given.version ? saved : { ...form, version: String(given.version) });
    onSaved();
  });
  const start = (next: ReviewProgrammeForm): void => { setForm(next); setErrors({}); };
  const save = (version = form.version): void => { start({ ...form, version }); onSave({ ...form, version }); };
  const change = (changed: Partial<ReviewProgrammeForm>): void => { setForm({ ...form, ...changed }); setErrors(stillWrong(errors, changed)); };
  const isDirty = says(form) !== says(saved);
  const part = { form, errors, onChange: change };
  const wrong = Object.keys(errors).filter((path) => path !== "version");
  return (
    <>
      <SaveBar id="review-programme-save-bar" open={isDirty}>
        <button type="button" variant="primary" onClick={() => { save(); }} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={() => { start(saved); }} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form ref={fields} noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) save(); }}>
        <Layout>
          {errors.version ? (
            <Layout.Section variant="fullWidth">
              <Banner
                tone="warning" title={words.changedTitle} action={{ content: words.saveMine, onAction: () => { save(String(programme.version)); } }}
                secondaryAction={{ content: words.showTheirs, onAction: () => { start(saved); } }}
              ><p>{words.changed}</p></Banner>
            </Layout.Section>
          ) : null}
          <Layout.Section>
            <BlockStack gap="400">
              {wrong.length === 0 ? null : <Banner tone="warning"><p>{errors.form ? words.unreadable : words.saveFailed}</p></Banner>}
              <Card>
                <BlockStack gap="300">
                  <Text as="h2" variant="headingMd">{words.state}</Text>
                  <Checkbox label={words.on} helpText={words.onHelp} checked={form.on} onChange={(on) => { change({ on }); }} />
                  {programme.on && !form.on && waiting > 0 ? <Banner tone="warning" title={words.goingOffTitle}><p>{words.goingOff(formatNumber(waiting, locale))}</p></Banner> : null}
                </BlockStack>
              </Card>
              <ReviewProgrammeWhen {...part} productTypes={productTypes} />
              <ReviewProgrammeWays {...part} />
              <ReviewProgrammeQuestions {...part} />
              <ReviewProgrammeRules {...part} />
              <Text as="p" tone="subdued">{words.versionsStay}</Text>
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <div style={{ position: "sticky", top: "var(--p-space-400)" }}><ReviewProgrammePreview form={form} previews={previews} /></div>
          </Layout.Section>
        </Layout>
        {/* Enter saves from within every field. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </>
  );
}

/** Reacts to each answer once. */
function useAnswer(answer: Answer | undefined, react: (answer: Answer) => void): void {
  const seen = useRef<Answer>();
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    react(answer);
  });
}

/** What a form says, as text: the programme where it can be read, so that "10" and "10,0" are the same; else what is typed. A change of version alone is nothing the merchant typed. */
function says(form: ReviewProgrammeForm): string {
  const parsed = parseReviewProgrammeForm(form);
  return parsed.ok ? JSON.stringify(parsed.programme) : JSON.stringify({ ...form, version: "" });
}
