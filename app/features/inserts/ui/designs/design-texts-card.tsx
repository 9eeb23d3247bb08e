import { BlockStack, Card, Checkbox, Divider, Select, Tabs, Text, TextField } from "@shopify/polaris";
import { useRef, useState } from "react";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { useReader, useWords } from "~/platform/ui/reader";
import { textPath } from "../../domain/designs/design-form";
import { advocateChoices, backFills, longestTexts } from "../../domain/designs/design-choices";
import type { DesignTextName } from "../../domain/designs/insert-design";
import type { DesignFieldsProps } from "./design-basics";
import { designMessages } from "./design-messages";
import type { ProblemWords } from "./design-problem-words";
import { fieldId } from "./design-problems";
import { DesignVariables } from "./design-variables";

interface DesignTextsCardProps extends DesignFieldsProps {
  problems: ProblemWords;
  language: Locale;
  onLanguage: (language: Locale) => void;
}

/** The texts in one language at a time; the other tab says how much in it is wrong. */
export function DesignTextsCard({ form, note, problems, language, onLanguage, onChange }: DesignTextsCardProps) {
  const words = useWords(designMessages);
  const { locale } = useReader();
  const [into, setInto] = useState<DesignTextName>("headline");
  const wrong = (one: Locale): number => Object.values(problems).filter((problem) => problem.language === one).length;
  const write = (name: DesignTextName, text: string): void => { onChange({ texts: { ...form.texts, [language]: { ...form.texts[language], [name]: text } } }); };
  const target = useRef<{ caretAfter: [number, number] } | null>(null);
  const insert = (variable: string, selected: [number, number]): void => {
    const field = document.getElementById(fieldId(textPath(language, into)));
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
    write(into, field.value.slice(0, from) + variable + field.value.slice(to));
    target.current = { caretAfter: [from + selected[0], from + selected[1]] };
    // Once the field holds it.
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(...(target.current?.caretAfter ?? [0, 0]));
    });
  };
  const wrongIn = (name: DesignTextName) => { const said = note(textPath(language, name)); return said === undefined ? undefined : <span lang={locale}>{said}</span>; };
  // What is typed is spelt in the card's language, what is said about it in the reader's.
  const text = (name: DesignTextName, lines: 1 | 2 | 4 = 1) => (
    <div lang={language} onFocus={() => { setInto(name); }}>
      <TextField
        id={fieldId(textPath(language, name))} label={<span lang={locale}>{words.fields[name]}</span>} value={form.texts[language][name]} maxLength={longestTexts[name]} autoComplete="off"
        error={wrongIn(name)} multiline={lines} onChange={(value) => { write(name, value); }}
      />
    </div>
  );
  const isOwn = form.ownOfferLine[language];
  return (
    <Card padding="0">
      <div style={{ padding: "var(--p-space-400) var(--p-space-400) 0" }}>
        <BlockStack gap="100"><Text as="h2" variant="headingMd">{words.texts}</Text><Text as="p" tone="subdued">{words.textsHelp}</Text></BlockStack>
      </div>
      <Tabs
        selected={locales.indexOf(language)} onSelect={(index) => { onLanguage(locales[index] ?? "de"); setInto("headline"); }}
        tabs={locales.map((one) => {
          const count = wrong(one);
          return { id: `design-texts-${one}`, content: words.languages[one], panelID: "design-texts-panel", ...(count === 0 ? {} : { badge: words.mistakes(count) }) };
        })}
      >
        <div style={{ padding: "var(--p-space-400)" }}>
          <BlockStack gap="400">
            <DesignVariables field={words.fields[into]} language={language} onInsert={insert} />
            {text("headline")}
            {text("greeting")}
            {text("body", 4)}
            <BlockStack gap="200">
              <Checkbox label={words.ownOffer} helpText={words.ownOfferHelp} checked={isOwn} onChange={(own) => { onChange({ ownOfferLine: { ...form.ownOfferLine, [language]: own } }); setInto(own ? "offerLine" : "headline"); }} />
              {isOwn ? text("offerLine") : null}
            </BlockStack>
            {text("validityLine")}
            {text("scanHint")}
            {text("legalLine", 2)}
            <BlockStack gap="200">
              <Select
                id={fieldId(`texts.${language}.advocateQr`)} label={words.advocate} helpText={words.advocateHelp[form.advocate]} value={form.advocate} error={note(`texts.${language}.advocateQr`)}
                options={advocateChoices.map((choice) => ({ value: choice, label: words.advocateChoices[choice] }))}
                onChange={(choice) => { onChange({ advocate: advocateChoices.find((one) => one === choice) ?? "none" }); setInto("headline"); }}
              />
              {form.advocate === "qr" || note(textPath(language, "advocateHeadline")) ? text("advocateHeadline") : null}
              {form.advocate !== "none" || note(textPath(language, "advocateLine")) ? text("advocateLine") : null}
            </BlockStack>
            <Divider />
            <Checkbox label={words.backOn} checked={form.back.on} onChange={(on) => { onChange({ back: { ...form.back, on } }); }} />
            {form.back.on ? (
              <Select
                label={words.backFill} value={form.back.fill} options={backFills.map((fill) => ({ value: fill, label: words.backFills[fill] }))}
                onChange={(fill) => { onChange({ back: { ...form.back, fill: backFills.find((one) => one === fill) ?? "paper" } }); }}
              />
            ) : null}
            {form.back.on || note(textPath(language, "backHeadline")) ? text("backHeadline") : null}
            {form.back.on || note(textPath(language, "backText")) ? text("backText", 4) : null}
          </BlockStack>
        </div>
      </Tabs>
    </Card>
  );
}
