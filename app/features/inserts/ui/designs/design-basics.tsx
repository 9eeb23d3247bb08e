import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useWords } from "~/platform/ui/reader";
import { longestDesignName } from "../../domain/designs/design-form";
import type { DesignForm } from "../../domain/designs/design-form";
import { designLayouts } from "../../domain/designs/design-choices";
import type { DesignLayout } from "../../domain/designs/design-choices";
import { designMessages } from "./design-messages";
import { fieldId } from "./design-problems";

export interface DesignFieldsProps {
  form: DesignForm;
  /** What is wrong with the field of a path, in words. */
  note: (path: string) => string | undefined;
  onChange: (changed: Partial<DesignForm>) => void;
}

export function DesignBasics({ form, note, onChange }: DesignFieldsProps) {
  const words = useWords(designMessages);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.basics}</Text>
        <TextField
          id={fieldId("name")} label={words.name} helpText={words.nameHelp} value={form.name} maxLength={longestDesignName} autoComplete="off" error={note("name")}
          onChange={(name) => { onChange({ name }); }}
        />
        <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <legend style={{ padding: 0, marginBlockEnd: "var(--p-space-100)" }}><Text as="span">{words.layout}</Text></legend>
          <style>{choiceStyle}</style>
          <div style={{ display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: "var(--p-space-200)" }}>
            {designLayouts.map((layout) => (
              <label key={layout} className="design-layout">
                <input
                  type="radio" name="layout" value={layout} checked={form.layout === layout} aria-describedby="design-layout-help"
                  onChange={() => { onChange({ layout }); }}
                />
                <LayoutDrawing layout={layout} {...form.colours} />
                <Text as="span" alignment="center">{words.layouts[layout]}</Text>
              </label>
            ))}
          </div>
          <p id="design-layout-help" style={{ marginBlockStart: "var(--p-space-200)" }}><Text as="span" tone="subdued">{words.layoutHelp[form.layout]}</Text></p>
        </fieldset>
      </BlockStack>
    </Card>
  );
}

const choiceStyle = `
.design-layout { position: relative; display: grid; gap: var(--p-space-150); justify-items: center; padding: var(--p-space-300) var(--p-space-200); cursor: pointer;
  border: 1px solid var(--p-color-border); border-radius: var(--p-border-radius-200); background: var(--p-color-bg-surface) }
.design-layout:hover { background: var(--p-color-bg-surface-hover) }
.design-layout:has(:checked) { outline: 2px solid var(--p-color-border-emphasis); outline-offset: -2px; background: var(--p-color-bg-surface-selected) }
.design-layout:has(:focus-visible) { box-shadow: 0 0 0 2px var(--p-color-bg-surface), 0 0 0 4px var(--p-color-border-focus) }
.design-layout input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0; cursor: pointer }`;

/** How the parts of a layout lie on an A6, in the design's colours as far as they are written. */
function LayoutDrawing({ layout, accent, ground }: { layout: DesignLayout; accent: string; ground: string }) {
  const bar = (x: number, y: number, width: number, height = 3, fill = "#9a9a9a") => <rect x={x} y={y} width={width} height={height} rx="1" fill={fill} />;
  const qr = (x: number, y: number) => <g><rect x={x} y={y} width="14" height="14" fill="#303030" /><rect x={x + 3} y={y + 3} width="8" height="8" fill="#fff" /><rect x={x + 5} y={y + 5} width="4" height="4" fill="#303030" /></g>;
  const parts: Record<DesignLayout, ReactNode> = {
    letter: <>{bar(8, 8, 24, 3, accent)}{bar(8, 20, 40, 5, "#303030")}{bar(8, 31, 52)}{bar(8, 37, 44)}<rect y="50" width="70" height="49" fill={ground} />{bar(8, 56, 46, 4, accent)}<rect x="8" y="66" width="54" height="22" rx="3" fill="#fff" />{bar(12, 72, 26, 4, "#303030")}{bar(12, 79, 20)}{qr(44, 70)}</>,
    ticket: <>{bar(22, 8, 26, 3, accent)}{bar(14, 19, 42, 5, "#303030")}{bar(18, 29, 34)}<rect x="6" y="40" width="58" height="50" rx="4" fill={ground} />{bar(14, 47, 42, 5, accent)}{bar(20, 55, 30, 5, accent)}<line x1="9" x2="61" y1="66" y2="66" stroke={accent} strokeDasharray="3 3" />{qr(12, 71)}{bar(31, 74, 27, 4, "#303030")}{bar(31, 81, 18)}</>,
    picture: <><rect width="70" height="36" fill={accent} /><path d="M6 36 L26 14 L40 28 L50 20 L66 36 Z" fill="#fff" opacity="0.55" /><circle cx="54" cy="10" r="4" fill="#fff" opacity="0.7" />{bar(8, 43, 42, 5, "#303030")}{bar(8, 52, 50)}{bar(8, 62, 54, 1, accent)}{bar(8, 69, 34, 4, accent)}{qr(8, 78)}{bar(27, 81, 28, 4, "#303030")}{bar(27, 88, 18)}</>,
  };
  return (
    <svg viewBox="0 0 70 99" width="70" height="99" aria-hidden="true" style={{ maxWidth: "100%", background: "#fff", boxShadow: "0 0 0 1px #d0d0d0" }}>{parts[layout]}</svg>
  );
}
