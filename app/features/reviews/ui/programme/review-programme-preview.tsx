import { BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { useReader, useWords } from "~/platform/ui/reader";
import type { InvitationMail } from "../../domain/inviting/invitation-mail";
import type { ReviewProgrammeForm } from "../../domain/programme/review-programme-form";
import { reviewProgrammeMessages } from "./review-programme-messages";

const kinds = ["first", "reminder"] as const satisfies readonly InvitationMail["kind"][];

/** The mails as they would be made, by language and kind. */
export type MailPreviews = Record<Locale, Record<InvitationMail["kind"], { subject: string; html: string }>>;

/** The mail itself in a frame of its own, with its own styles; everything in it is text that was escaped, and its links lead nowhere. */
export function ReviewProgrammePreview({ form, previews }: { form: ReviewProgrammeForm; previews: MailPreviews }) {
  const words = useWords(reviewProgrammeMessages);
  const reader = useReader();
  const [language, setLanguage] = useState<Locale>(reader.locale);
  const [kind, setKind] = useState<InvitationMail["kind"]>("first");
  const shown = form.remind ? kind : "first";
  const { subject, html } = previews[language][shown];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.preview}</Text>
        <InlineStack gap="200">
          <div role="group" aria-label={words.previewOf}>
            <ButtonGroup variant="segmented">
              {locales.map((locale) => <Button key={locale} size="slim" pressed={locale === language} onClick={() => { setLanguage(locale); }}>{words.languages[locale]}</Button>)}
            </ButtonGroup>
          </div>
          {form.remind ? (
            <div role="group" aria-label={words.previewKind}>
              <ButtonGroup variant="segmented">
                {kinds.map((one) => <Button key={one} size="slim" pressed={one === shown} onClick={() => { setKind(one); }}>{words.previewKinds[one]}</Button>)}
              </ButtonGroup>
            </div>
          ) : null}
        </InlineStack>
        {form.on && form.wayMail ? null : <Text as="p" tone="subdued">{words.previewOff}</Text>}
        <Text as="p">{`${words.previewSubject}: ${subject}`}</Text>
        <iframe title={words.previewFrame} srcDoc={html} style={{ width: "100%", height: "44rem", border: "1px solid var(--p-color-border)", borderRadius: "var(--p-border-radius-200)", background: "#f3f1ec" }} />
        <Text as="p" tone="subdued">{words.previewNote}</Text>
      </BlockStack>
    </Card>
  );
}
