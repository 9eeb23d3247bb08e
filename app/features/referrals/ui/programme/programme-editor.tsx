import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout, Text } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { parseTerms } from "~/core/vouchers/domain/offers/parse-offer-form";
import { formatMoney } from "~/kernel/money";
import { noteUnder } from "~/kernel/typing/typed-field";
import type { FormErrors } from "~/kernel/typing/typed-field";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { useReader, useWords } from "~/platform/ui/reader";
import { fillProgrammeForm, parseProgrammeForm } from "../../domain/programme/parse-programme-form";
import type { Programme } from "../../domain/programme/programme";
import type { ProgrammeForm } from "../../domain/programme/programme-form";
import { ProgrammeChecks } from "./programme-checks";
import { stillWrong } from "./programme-field";
import { programmeMessages } from "./programme-messages";
import { ProgrammeBudget, ProgrammeMilestones, ProgrammeOffer } from "./programme-offers";
import { ProgrammeAdvocates, ProgrammeFriends } from "./programme-people";
import { ProgrammePreview } from "./programme-preview";
import { ProgrammeSwitch } from "./programme-switch";
import type { OutThere } from "./programme-switch";
import { ProgrammeWays } from "./programme-ways";

type Answer = { ok: true; version: number } | { ok: false; errors: FormErrors };

export interface ProgrammeEditorProps {
  programme: Programme;
  currency: string;
  shopName: string;
  linkBegins: string;
  out: OutThere;
  /** Rewards promised this month, in minor units, and whether that is all there was. */
  promisedMinor: number;
  isPaused: boolean;
  mayMakeGiftCards: boolean;
  saving: boolean;
  /** The answer to the last saving; undefined before the first. */
  answer: Answer | undefined;
  onSave: (form: ProgrammeForm) => void;
  onSaved: () => void;
}

/** Edits the programme beside what customers will see of it. Nothing that was typed is lost, whatever the answer is. */
export function ProgrammeEditor(props: ProgrammeEditorProps) {
  const { programme, currency, mayMakeGiftCards, saving, answer, onSave, onSaved } = props;
  const words = useWords(programmeMessages);
  const { locale } = useReader();
  const saved = fillProgrammeForm(programme, currency, writeDecimal(locale));
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
    // Read again, it is written as everything saved is: "50,00" has become "50".
    setForm(programme.version === given.version ? saved : { ...form, version: String(given.version) });
    onSaved();
  });
  const start = (next: ProgrammeForm): void => { setForm(next); setErrors({}); };
  const save = (version = form.version): void => { start({ ...form, version }); onSave({ ...form, version }); };
  const change = (changed: Partial<ProgrammeForm>): void => { setForm({ ...form, ...changed }); setErrors(stillWrong(errors, changed)); };
  const isDirty = says(form, currency) !== says(saved, currency);
  const part = { form, errors, currency, mayMakeGiftCards, onChange: change };
  const termsOf = (name: "friend" | "reward") => parseTerms(form[name], currency, noteUnder({})) ?? null;
  const promised = formatMoney({ minor: props.promisedMinor, currency }, locale);
  return (
    <>
      <SaveBar id="referral-programme-save-bar" open={isDirty}>
        <button type="button" variant="primary" onClick={() => { save(); }} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={() => { start(saved); }} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form ref={fields} noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) save(); }}>
        <Layout>
          {errors.version ? (
            <Layout.Section variant="fullWidth">
              <Changed onSaveMine={() => { save(String(programme.version)); }} onShowTheirs={() => { start(saved); }} />
            </Layout.Section>
          ) : null}
          <Layout.Section>
            <BlockStack gap="400">
              <Failed errors={errors} />
              <ProgrammeSwitch form={form} saved={programme} savedForm={saved} out={props.out} usedUp={props.isPaused ? promised : null} onChange={change} />
              <ProgrammeOffer {...part} whose="friend" />
              <ProgrammeOffer {...part} whose="reward" />
              <ProgrammeMilestones {...part} />
              <ProgrammeBudget {...part} promised={promised} />
              <ProgrammeWays {...part} />
              <ProgrammeAdvocates {...part} />
              <ProgrammeFriends {...part} />
              <ProgrammeChecks {...part} />
              <Text as="p" tone="subdued">{words.versionsStay}</Text>
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <div style={{ position: "sticky", top: "var(--p-space-400)" }}>
              <ProgrammePreview form={form} friend={termsOf("friend")} reward={termsOf("reward")} shopName={props.shopName} linkBegins={props.linkBegins} />
            </div>
          </Layout.Section>
        </Layout>
        {/* Enter saves from within every field. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </>
  );
}

function Failed({ errors }: { errors: FormErrors }) {
  const words = useWords(programmeMessages);
  const wrong = Object.keys(errors).filter((path) => path !== "version");
  if (wrong.length === 0) return null;
  return <Banner tone="warning"><p>{errors.form ? words.unreadable : words.saveFailed}</p></Banner>;
}

function Changed({ onSaveMine, onShowTheirs }: { onSaveMine: () => void; onShowTheirs: () => void }) {
  const words = useWords(programmeMessages);
  return (
    <Banner tone="warning" title={words.changedTitle} action={{ content: words.saveMine, onAction: onSaveMine }} secondaryAction={{ content: words.showTheirs, onAction: onShowTheirs }}>
      <p>{words.changed}</p>
    </Banner>
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
function says(form: ProgrammeForm, currency: string): string {
  const parsed = parseProgrammeForm(form, { currency, mayMakeGiftCards: true });
  return parsed.ok ? JSON.stringify(parsed.programme) : JSON.stringify({ ...form, version: "" });
}
