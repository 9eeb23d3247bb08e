import { BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import type { Day } from "~/kernel/day";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { useReader, useWords } from "~/platform/ui/reader";
import { cardTexts } from "../domain/card-texts";
import { exampleCode, exampleNames } from "../domain/example-card";
import { ruleMessages } from "./rule-messages";

interface CardPreviewProps {
  /** null while what was typed cannot be read. */
  terms: VoucherTerms | null;
  today: Day;
  shopName: string;
  /** Opens the card as it will be printed. */
  onOpenPdf: (language: Locale) => void;
}

/** What a card that is decided today will say, in each language. */
export function CardPreview({ terms, today, shopName, onOpenPdf }: CardPreviewProps) {
  const words = useWords(ruleMessages);
  const reader = useReader();
  const [language, setLanguage] = useState<Locale>(reader.locale);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">{words.preview}</Text>
          <div role="group" aria-label={words.previewOf}>
            <ButtonGroup variant="segmented">
              {locales.map((locale) => (
                <Button key={locale} size="slim" pressed={locale === language} onClick={() => { setLanguage(locale); }}>{words.languages[locale]}</Button>
              ))}
            </ButtonGroup>
          </div>
        </InlineStack>
        <div aria-live="polite">
          {terms === null
            ? <Text as="p" tone="subdued">{words.previewWaiting}</Text>
            : <PaperCard terms={terms} today={today} shopName={shopName} language={language} timeZone={reader.timeZone} />}
        </div>
        <Text as="p" tone="subdued">{words.previewNote}</Text>
        <Button fullWidth disabled={terms === null} onClick={() => { onOpenPdf(language); }}>{words.asPdf}</Button>
      </BlockStack>
    </Card>
  );
}

interface PaperCardProps {
  terms: VoucherTerms;
  today: Day;
  shopName: string;
  language: Locale;
  timeZone: string;
}

function PaperCard({ terms, today, shopName, language, timeZone }: PaperCardProps) {
  const texts = cardTexts(terms, cohortOf("preview", terms, today, timeZone).endsOn, exampleNames[language], language);
  return (
    <div lang={language} style={{ border: "1px solid var(--p-color-border)", borderRadius: 4, padding: "20px 18px", background: "#fff", color: "#1c1a17", display: "grid", gap: 10 }}>
      <span style={{ fontSize: 11, letterSpacing: "0.06em", color: "#5d574e" }}>{shopName}</span>
      <span style={{ fontFamily: "'Source Serif 4', Georgia, serif", fontSize: 20, lineHeight: 1.2, fontWeight: 600 }}>{texts.headline}</span>
      <span style={{ fontSize: 13, lineHeight: 1.45 }}>{texts.greeting}<br />{texts.body}</span>
      <span style={{ border: "1px solid #c9c2b6", borderRadius: 4, padding: "12px 14px", display: "grid", gap: 6 }}>
        <strong style={{ fontSize: 15, lineHeight: 1.3 }}>{texts.offerLine}</strong>
        <code style={{ fontSize: 15, letterSpacing: "0.04em" }}>{groupedCode(exampleCode)}</code>
        <span style={{ fontSize: 11, lineHeight: 1.4 }}>{texts.validityLine}</span>
        <span style={{ fontSize: 11, color: "#5d574e" }}>▦ {texts.scanHint}</span>
      </span>
      <span style={{ fontSize: 10, lineHeight: 1.4, color: "#5d574e" }}>{texts.legalLine}</span>
    </div>
  );
}
