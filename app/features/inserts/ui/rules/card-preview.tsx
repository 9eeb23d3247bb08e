import { BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import type { Day } from "~/kernel/day";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { useReader, useWords } from "~/platform/ui/reader";
import { cardContent } from "../../domain/printing/card-content";
import { cardTexts } from "../../domain/printing/card-texts";
import { exampleCode, exampleNames, exampleOrderName } from "../../domain/printing/example-card";
import type { InsertDesign } from "../../domain/designs/insert-design";
import { ruleMessages } from "./rule-messages";

interface CardPreviewProps {
  /** null while what was typed cannot be read. */
  terms: VoucherTerms | null;
  design: Pick<InsertDesign, "texts" | "advocate" | "colours">;
  today: Day;
  shopName: string;
  /** Opens the card as it will be printed. */
  onOpenPdf: (language: Locale) => void;
}

/** What a card that is decided today will say, in each language. */
export function CardPreview({ terms, design, today, shopName, onOpenPdf }: CardPreviewProps) {
  const words = useWords(ruleMessages);
  const reader = useReader();
  const [language, setLanguage] = useState<Locale>(reader.locale);
  const packerNote = terms?.offer.kind === "benefit" ? terms.offer.packerNote : "";
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
            : <PaperCard terms={terms} design={design} today={today} shopName={shopName} language={language} timeZone={reader.timeZone} />}
        </div>
        {packerNote === "" ? null : <Text as="p">{words.packerNote}: <strong>{packerNote}</strong></Text>}
        <Text as="p" tone="subdued">{words.previewNote}</Text>
        <Button fullWidth disabled={terms === null} onClick={() => { onOpenPdf(language); }}>{words.asPdf}</Button>
      </BlockStack>
    </Card>
  );
}

interface PaperCardProps extends Pick<CardPreviewProps, "design" | "today" | "shopName"> {
  terms: VoucherTerms;
  language: Locale;
  timeZone: string;
}

function PaperCard({ terms, design, today, shopName, language, timeZone }: PaperCardProps) {
  const words = useWords(ruleMessages);
  const lastDay = cohortOf("preview", terms, today, timeZone).endsOn;
  const filled = cardTexts(design, cardContent(shopName, { terms, code: exampleCode, lastDay, qrUrl: "", orderName: exampleOrderName }, exampleNames[language], language));
  if (!filled.ok) return <Text as="p" tone="subdued">{words.previewWaiting}</Text>;
  const { texts } = filled;
  const line = (text: string | null, size: number, more: object = {}) => (text ? <span style={{ fontSize: size, lineHeight: 1.4, whiteSpace: "pre-line", ...more }}>{text}</span> : null);
  return (
    <div lang={language} style={{ border: "1px solid var(--p-color-border)", borderRadius: 4, padding: "20px 18px", background: "#fff", color: "#1c1a17", display: "grid", gap: 10 }}>
      {line(texts.shopName, 12, { letterSpacing: "0.06em", color: "#5d574e" })}
      {line(texts.headline, 20, { fontFamily: "'Source Serif 4', Georgia, serif", lineHeight: 1.2, fontWeight: 600 })}
      <span style={{ fontSize: 13, lineHeight: 1.45, whiteSpace: "pre-line" }}>{texts.greeting}{texts.greeting ? <br /> : null}{texts.body}</span>
      <span style={{ border: "1px solid #c9c2b6", borderRadius: 4, padding: "12px 14px", display: "grid", gap: 6, background: design.colours.ground }}>
        {line(texts.offerLine, 15, { fontWeight: 650, lineHeight: 1.3 })}
        {line(texts.giftNote, 13)}
        {texts.code ? <code style={{ fontSize: 15, letterSpacing: "0.04em" }}>{texts.code}</code> : null}
        {line(texts.validityLine, 12)}
        {line(texts.scanHint ? `▦ ${texts.scanHint}` : null, 12, { color: "#4d483f" })}
      </span>
      {line(texts.legalLine, 12, { color: "#5d574e" })}
    </div>
  );
}
