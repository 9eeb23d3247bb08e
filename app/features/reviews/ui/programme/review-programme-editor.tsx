import { Banner, BlockStack, Box, Card, Checkbox, Text } from "@shopify/polaris";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { ChangedMeanwhile, EditedLayout } from "~/platform/ui/editing/edited-layout";
import { useEditedForm } from "~/platform/ui/editing/use-edited-form";
import type { SaveAnswer } from "~/platform/ui/editing/use-edited-form";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { fillReviewProgrammeForm, parseReviewProgrammeForm } from "../../domain/programme/parse-review-programme-form";
import type { ReviewProgramme } from "../../domain/programme/review-programme";
import type { StandardReviewCounts } from "../../domain/standard/standard-review-counts";
import type { ReviewProgrammeForm } from "../../domain/programme/review-programme-form";
import { stillWrong } from "./review-programme-field";
import { reviewProgrammeMessages } from "./review-programme-messages";
import { ReviewProgrammePast } from "./review-programme-past";
import { ReviewProgrammePreview } from "./review-programme-preview";
import type { MailPreviews } from "./review-programme-preview";
import { ReviewProgrammeQuestions } from "./review-programme-questions";
import { ReviewProgrammeRules } from "./review-programme-rules";
import { ReviewProgrammeTheme } from "./review-programme-theme";
import type { ThemePlaces } from "./review-programme-theme";
import { ReviewProgrammeWays } from "./review-programme-ways";
import { ReviewProgrammeWhen } from "./review-programme-when";
import { StandardReviews } from "./standard-reviews";

export interface ReviewProgrammeEditorProps {
  programme: ReviewProgramme;
  previews: MailPreviews;
  /** How many are still to be asked about a product. */
  waiting: number;
  /** Known ones, as examples. */
  productTypes: readonly string[];
  standardReviews: StandardReviewCounts;
  /** Of the theme, with each block ready to be placed. */
  editors: ThemePlaces;
  saving: boolean;
  /** The answer to the last saving; undefined before the first. */
  answer: SaveAnswer | undefined;
  onSave: (form: ReviewProgrammeForm) => void;
  onSaved: () => void;
}

/** Edits the programme beside the mail that customers will get. Nothing that was typed is lost, whatever the answer is. */
export function ReviewProgrammeEditor({ programme, previews, waiting, productTypes, standardReviews, editors, saving, answer, onSave, onSaved }: ReviewProgrammeEditorProps) {
  const words = useWords(reviewProgrammeMessages);
  const { locale } = useReader();
  const saved = fillReviewProgrammeForm(programme, writeDecimal(locale));
  const edited = useEditedForm({ saved, savedVersion: programme.version, says, stillWrong, answer, onSaved });
  const { form, errors, change } = edited;
  const part = { form, errors, onChange: change };
  const save = (version?: string): void => { onSave(edited.take(version)); };
  return (
    <EditedLayout
      id="review-programme-save-bar" edited={edited} saving={saving} onSave={() => { save(); }}
      changed={<ChangedMeanwhile title={words.changedTitle} text={words.changed} onSaveMine={() => { save(String(programme.version)); }} onShowTheirs={edited.discard} />}
      aside={<div style={{ position: "sticky", top: "var(--p-space-400)" }}><ReviewProgrammePreview form={form} previews={previews} /></div>}
    >
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.state}</Text>
          <Checkbox label={words.on} helpText={words.onHelp} checked={form.on} onChange={(on) => { change({ on }); }} />
          {form.on ? <ReviewProgrammePast {...part} /> : null}
          {programme.on && !form.on && waiting > 0 ? <Banner tone="warning" title={words.goingOffTitle}><p>{words.goingOff(formatNumber(waiting, locale))}</p></Banner> : null}
        </BlockStack>
      </Card>
      <ReviewProgrammeWhen {...part} productTypes={productTypes} />
      <ReviewProgrammeWays {...part} />
      <ReviewProgrammeQuestions {...part} />
      <ReviewProgrammeRules {...part} />
      <ReviewProgrammeTheme editors={editors} />
      <StandardReviews {...part} counts={standardReviews} isOn={programme.standardReviews} />
      <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{words.versionsStay}</Text></Box>
    </EditedLayout>
  );
}

/** What a form says, as text: the programme where it can be read, so that "10" and "10,0" are the same; else what is typed. A change of version alone is nothing the merchant typed. */
function says(form: ReviewProgrammeForm): string {
  const parsed = parseReviewProgrammeForm(form);
  return parsed.ok ? JSON.stringify(parsed.programme) : JSON.stringify({ ...form, version: "" });
}
