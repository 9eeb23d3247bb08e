import { Text } from "@shopify/polaris";
import { parseTerms } from "~/core/vouchers/domain/offers/parse-offer-form";
import { formatMoney } from "~/kernel/money";
import { noteUnder } from "~/kernel/typing/typed-field";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { ChangedMeanwhile, EditedLayout } from "~/platform/ui/editing/edited-layout";
import { useEditedForm } from "~/platform/ui/editing/use-edited-form";
import type { SaveAnswer } from "~/platform/ui/editing/use-edited-form";
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
  answer: SaveAnswer | undefined;
  onSave: (form: ProgrammeForm) => void;
  onSaved: () => void;
}

/** Edits the programme beside what customers will see of it. Nothing that was typed is lost, whatever the answer is. */
export function ProgrammeEditor(props: ProgrammeEditorProps) {
  const { programme, currency, mayMakeGiftCards, saving, answer, onSave, onSaved } = props;
  const words = useWords(programmeMessages);
  const { locale } = useReader();
  const saved = fillProgrammeForm(programme, currency, writeDecimal(locale));
  const edited = useEditedForm({ saved, savedVersion: programme.version, says: (one) => says(one, currency), stillWrong, answer, onSaved });
  const { form, errors, change } = edited;
  const part = { form, errors, currency, mayMakeGiftCards, onChange: change };
  const termsOf = (name: "friend" | "reward") => parseTerms(form[name], currency, noteUnder({})) ?? null;
  const promised = formatMoney({ minor: props.promisedMinor, currency }, locale);
  const save = (version?: string): void => { onSave(edited.take(version)); };
  return (
    <EditedLayout
      id="referral-programme-save-bar" edited={edited} saving={saving} onSave={() => { save(); }}
      changed={<ChangedMeanwhile title={words.changedTitle} text={words.changed} onSaveMine={() => { save(String(programme.version)); }} onShowTheirs={edited.discard} />}
      aside={(
        <div style={{ position: "sticky", top: "var(--p-space-400)" }}>
          <ProgrammePreview form={form} friend={termsOf("friend")} reward={termsOf("reward")} shopName={props.shopName} linkBegins={props.linkBegins} />
        </div>
      )}
    >
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
    </EditedLayout>
  );
}

/** What a form says, as text: the programme where it can be read, so that "10" and "10,0" are the same; else what is typed. A change of version alone is nothing the merchant typed. */
function says(form: ProgrammeForm, currency: string): string {
  const parsed = parseProgrammeForm(form, { currency, mayMakeGiftCards: true });
  return parsed.ok ? JSON.stringify(parsed.programme) : JSON.stringify({ ...form, version: "" });
}
