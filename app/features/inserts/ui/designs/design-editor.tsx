import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Box, Link, Text } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { useReader, useWords } from "~/platform/ui/reader";
import { keepsFromPrinting } from "../../domain/designs/design-check";
import type { DesignCheck } from "../../domain/designs/design-check";
import { fillDesignForm } from "../../domain/designs/design-form";
import type { DesignForm, DesignFormErrors } from "../../domain/designs/design-form";
import { designName } from "../../domain/designs/design-name";
import type { PreviewWish } from "../../domain/designs/design-preview-wish";
import type { RuleNamed } from "../../domain/designs/design-uses";
import type { InsertDesign } from "../../domain/designs/insert-design";
import { parseDesignForm } from "../../domain/designs/parse-design-form";
import { DesignBasics } from "./design-basics";
import { DesignLook } from "./design-look";
import { designMessages } from "./design-messages";
import { DesignPictures } from "./design-pictures";
import { DesignPreview } from "./design-preview";
import { useDesignCheck, useDesignPreview } from "./design-previewing";
import { problemWords } from "./design-problem-words";
import { DesignProblems } from "./design-problems";
import { useSettled } from "./design-settled";
import { DesignTextsCard } from "./design-texts-card";

export type DesignSaveAnswer =
  | { ok: true; id: string; version: number }
  | { ok: false; reason: "wrong"; errors: DesignFormErrors }
  | { ok: false; reason: "unreadable" | "gone" | "changed-meanwhile" };

export interface OfferChoice {
  key: string;
  ruleName: string;
  variant: string | null;
  terms: VoucherTerms;
}

export interface DesignEditorProps {
  design: InsertDesign;
  usedBy: RuleNamed[];
  offers: OfferChoice[];
  /** The key of the offer to begin with. */
  offer: string;
  mostUploadBytes: number;
  saving: boolean;
  /** The answer to the last saving; undefined before the first. */
  answer: DesignSaveAnswer | undefined;
  /** Under the design's own id, or as a new one. */
  onSave: (form: DesignForm, asNew: boolean) => void;
  onSaved: (id: string) => void;
}

const errorPauseMilliseconds = 700;

/** Edits a design beside the very page that would be printed. Nothing that was typed is lost, whatever the answer is. */
export function DesignEditor({ design, usedBy, offers, offer, mostUploadBytes, saving, answer, onSave, onSaved }: DesignEditorProps) {
  const words = useWords(designMessages);
  const { locale } = useReader();
  const saved = fillDesignForm({ ...design, name: designName(design, locale) });
  const [form, setForm] = useState(saved);
  const [refused, setRefused] = useState<Exclude<DesignSaveAnswer, { ok: true }> | null>(null);
  const [wish, setWish] = useState<PreviewWish>({ format: "a6", dotsPerInch: 300, language: locale, named: true, offer });
  useAnswer(answer, (given) => {
    setRefused(given.ok ? null : given);
    if (!given.ok) return;
    setForm(design.version === given.version ? saved : { ...form, version: String(given.version) });
    onSaved(given.id);
  });
  const start = (next: DesignForm): void => { setForm(next); setRefused(null); };
  const save = (version = form.version, asNew = false): void => { start({ ...form, version }); onSave({ ...form, version }, asNew); };
  const change = (changed: Partial<DesignForm>): void => {
    setForm((before) => ({ ...before, ...changed }));
    setRefused((before) => (before?.reason === "wrong" ? null : before));
  };

  // What is not printed is no reason to draw the card anew, or not at all.
  const printed = { ...form, name: "-", version: "0" };
  const previewed = useDesignPreview(printed, wish);
  const check = useDesignCheck(printed, wish);
  const parsed = parseDesignForm(useSettled(form, errorPauseMilliseconds));
  const errors = { ...(refused?.reason === "wrong" ? refused.errors : {}), ...(parsed.ok ? {} : parsed.errors) };
  const unfit = withShown(check, previewed.standing.kind === "unfit" ? previewed.standing.problems : null, wish);
  const problems = problemWords(errors, unfit, words, locale);
  const note = (path: string): string | undefined => problems[path]?.words;
  const isDirty = says(form) !== says(saved);
  return (
    <>
      <SaveBar id="insert-design-save-bar" open={isDirty}>
        <button type="button" variant="primary" onClick={() => { save(); }} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={() => { start(saved); }} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) save(); }}>
        <style>{columnStyle}</style>
        <div className="design-columns">
          <BlockStack gap="400">
            <Box paddingInline={{ xs: "400", sm: "0" }}>
              <BlockStack gap="400">
                <Refused refused={refused} onSaveMine={() => { save(String(design.version)); }} onShowTheirs={() => { start(saved); }} onSaveAsNew={() => { save("0", true); }} />
                <div>
                  <Text as="p" tone="subdued">{usedBy.length === 0 ? words.usedByNone : words.usedBy(usedBy.map(({ name }) => name).join(", "))}</Text>
                  <p className="design-to-preview"><Link url="#design-preview">{words.toPreview}</Link></p>
                  <DesignProblems problems={problems} isUnfit={unfit !== null && unfit.unfit.some(keepsFromPrinting)} onShow={(language) => { setWish({ ...wish, language }); }} />
                </div>
              </BlockStack>
            </Box>
            <DesignBasics form={form} note={note} onChange={change} />
            <DesignTextsCard
              form={form} note={note} problems={problems} language={wish.language} onLanguage={(language: Locale) => { setWish({ ...wish, language }); }} onChange={change}
            />
            <DesignLook form={form} note={note} onChange={change} />
            <DesignPictures form={form} note={note} coarse={check?.coarse ?? []} mostUploadBytes={mostUploadBytes} onChange={change} />
          </BlockStack>
          <div>
            <div id="design-preview" tabIndex={-1} className="design-preview">
              <DesignPreview
                previewed={previewed} wish={wish} offers={offers} hasBack={form.back.on} allFit={check !== null && check.unfit.length === 0 && Object.keys(problems).length === 0}
                onWish={(changed) => { setWish({ ...wish, ...changed }); }}
              />
            </div>
          </div>
        </div>
        {/* Enter saves from within every field of one line; in texts it ends a line. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </>
  );
}

/** Polaris' own columns are as tall as what is in them: beside the fields, the preview is to stay where it is seen. */
const columnStyle = `
.design-columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--p-space-400) }
.design-preview { outline: none }
@media (min-width: 48em) {
  .design-columns { grid-template-columns: repeat(2, minmax(0, 1fr)) }
  .design-preview { position: sticky; inset-block-start: var(--p-space-400) }
  .design-to-preview { display: none }
}`;

interface RefusedProps {
  refused: Exclude<DesignSaveAnswer, { ok: true }> | null;
  onSaveMine: () => void;
  onShowTheirs: () => void;
  onSaveAsNew: () => void;
}

/** Why nothing was saved; comes into sight by itself, since the save bar is reached from everywhere on the page. */
function Refused(props: RefusedProps) {
  const place = useRef<HTMLDivElement>(null);
  const { refused } = props;
  useEffect(() => {
    if (!refused) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.focus({ preventScroll: true });
  }, [refused]);
  return refused ? <div ref={place} tabIndex={-1} style={{ outline: "none" }}><RefusedBanner {...props} /></div> : null;
}

function RefusedBanner({ refused, onSaveMine, onShowTheirs, onSaveAsNew }: RefusedProps) {
  const words = useWords(designMessages);
  switch (refused?.reason) {
    case "gone": return <Banner tone="warning" title={words.goneTitle} action={{ content: words.saveAsNew, onAction: onSaveAsNew }}><p>{words.gone}</p></Banner>;
    case "changed-meanwhile": return (
      <Banner tone="warning" title={words.changedTitle} action={{ content: words.saveMine, onAction: onSaveMine }} secondaryAction={{ content: words.showTheirs, onAction: onShowTheirs }}>
        <p>{words.changed}</p>
      </Banner>
    );
    case "wrong": return <Banner tone="warning"><p>{words.saveFailed}</p></Banner>;
    case "unreadable": return <Banner tone="warning"><p>{words.unreadable}</p></Banner>;
    case undefined: return null;
  }
}

/** Reacts to each answer once. */
function useAnswer(answer: DesignSaveAnswer | undefined, react: (answer: DesignSaveAnswer) => void): void {
  const seen = useRef<DesignSaveAnswer>();
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    react(answer);
  });
}

/** The sheet that is being looked at may be tried with another printer or without a name: what does not fit there counts, too. */
function withShown(check: DesignCheck | null, problems: Omit<DesignCheck["unfit"][number], "format" | "language"> | null, { format, language }: PreviewWish): DesignCheck | null {
  if (!problems) return check;
  return { coarse: check?.coarse ?? [], unfit: [...(check?.unfit ?? []).filter((one) => one.format !== format || one.language !== language), { format, language, ...problems }] };
}

/** What a form says, as text: the design where it can be read, so that "#ABC" and "#aabbcc" are the same; else what is typed. A change of version alone is nothing the merchant typed. */
function says(form: DesignForm): string {
  const parsed = parseDesignForm(form);
  return parsed.ok ? JSON.stringify(parsed.design) : JSON.stringify({ ...form, version: "" });
}
