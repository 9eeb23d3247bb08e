import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, Checkbox, FormLayout, Select, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { decimalsOf } from "~/kernel/money";
import { useReader, useWords } from "~/platform/ui/reader";
import { printFormats, resolutions } from "../../domain/printing/card-formats";
import { pickingOrders } from "../../domain/home/settings-form";
import type { ParsedSettings, SettingsErrors, SettingsForm } from "../../domain/home/settings-form";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { settingsMessages } from "./settings-messages";

export type SettingsAnswer = { ok: true } | { ok: false; errors: SettingsErrors };

interface EditorProps {
  settings: ParsedSettings;
  currency: string;
  saving: boolean;
  answer: SettingsAnswer | undefined;
  onSave: (form: SettingsForm) => void;
  onSaved: () => void;
}

/** The shop's settings for inserts. Nothing that was typed is lost, whatever the answer is. */
export function SettingsEditor({ settings, currency, saving, answer, onSave, onSaved }: EditorProps) {
  const words = useWords(settingsMessages);
  const { locale } = useReader();
  const saved = fill(settings, writeDecimal(locale), currency);
  const [form, setForm] = useState(saved);
  const [errors, setErrors] = useState<SettingsErrors>({});
  useEffect(() => {
    if (!answer) return;
    setErrors(answer.ok ? {} : answer.errors);
    if (answer.ok) { setForm(saved); onSaved(); }
    // Once for each answer.
  }, [answer]);
  const change = (changed: Partial<SettingsForm>): void => {
    setForm({ ...form, ...changed });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in changed))));
  };
  const error = (name: keyof SettingsForm): { error?: string } => { const kind = errors[name]; return kind ? { error: words.errors[kind] } : {}; };
  const isDirty = JSON.stringify(form) !== JSON.stringify(saved);
  return (
    <>
      <SaveBar id="insert-settings-save-bar" open={isDirty}>
        <button type="button" variant="primary" onClick={() => { onSave(form); }} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={() => { setForm(saved); setErrors({}); }} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) onSave(form); }}>
        <BlockStack gap="400">
          <Section title={words.packing} text={words.packingHelp}>
            <Select label={words.pickingOrder} value={form.pickingOrder} options={pickingOrders.map((value) => ({ value, label: words.pickingOrders[value] }))} onChange={(pickingOrder) => { change({ pickingOrder }); }} {...error("pickingOrder")} />
            <Select label={words.format} value={form.format} options={printFormats.map((value) => ({ value, label: words.formats[value] }))} onChange={(format) => { change({ format }); }} {...error("format")} />
            <Select label={words.resolution} value={form.dotsPerInch} options={resolutions.map((dpi) => ({ value: String(dpi), label: `${dpi} dpi` }))} onChange={(dotsPerInch) => { change({ dotsPerInch }); }} {...error("dotsPerInch")} />
            <Checkbox label={words.noteAttribute} helpText={words.noteAttributeHelp} checked={form.noteAttribute === "on"} onChange={(on) => { change({ noteAttribute: on ? "on" : "" }); }} />
          </Section>
          <Section title={words.costs}>
            <TextField label={words.cardCost} helpText={words.cardCostHelp(currency)} value={form.cardCost} suffix={currency} inputMode="decimal" autoComplete="off" onChange={(cardCost) => { change({ cardCost }); }} {...error("cardCost")} />
          </Section>
          <Section title={words.mails}>
            <Checkbox label={words.mailsOn} helpText={words.mailsOnHelp} checked={form.mailsOn === "on"} onChange={(on) => { change({ mailsOn: on ? "on" : "" }); }} />
            <TextField label={words.mailTo} helpText={words.mailToHelp} type="email" value={form.mailTo} autoComplete="email" disabled={form.mailsOn !== "on"} onChange={(mailTo) => { change({ mailTo }); }} {...error("mailTo")} />
          </Section>
        </BlockStack>
      </form>
    </>
  );
}

function Section({ title, text, children }: { title: string; text?: string; children: React.ReactNode }) {
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{title}</Text>
          {text ? <Text as="p" tone="subdued">{text}</Text> : null}
        </BlockStack>
        <FormLayout>{children}</FormLayout>
      </BlockStack>
    </Card>
  );
}

const fill = (settings: ParsedSettings, decimal: ReturnType<typeof writeDecimal>, currency: string): SettingsForm => ({
  cardCost: settings.cardCostMinor === null ? "" : decimal(settings.cardCostMinor, decimalsOf(currency)),
  noteAttribute: settings.noteAttribute ? "on" : "", pickingOrder: settings.pickingOrder, format: settings.format,
  dotsPerInch: String(settings.dotsPerInch), mailsOn: settings.mailsOn ? "on" : "", mailTo: settings.mailTo ?? "",
});
