import { Banner, BlockStack, Button, ButtonGroup, Card, Checkbox, FormLayout, InlineStack, Select, Text } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { locales } from "~/kernel/locale";
import { useReader, useWords } from "~/platform/ui/reader";
import { type PrintFormat, cardSheets, printFormats, resolutions } from "../../domain/printing/card-formats";
import type { PreviewWish } from "../../domain/designs/design-preview-wish";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import type { OfferChoice } from "./design-editor";
import { designMessages } from "./design-messages";
import type { ReadPdf } from "./design-pdf";
import type { Previewed } from "./design-previewing";

interface DesignPreviewProps {
  previewed: Previewed;
  wish: PreviewWish;
  offers: OfferChoice[];
  hasBack: boolean;
  /** Known to fit on every sheet in both languages. */
  allFit: boolean;
  onWish: (changed: Partial<PreviewWish>) => void;
}

/** The real page, and how it is to be looked at. */
export function DesignPreview({ previewed, wish, offers, hasBack, allFit, onWish }: DesignPreviewProps) {
  const words = useWords(designMessages);
  const { locale } = useReader();
  const [wishedSide, setSide] = useState<"front" | "back">("front");
  const side = hasBack ? wishedSide : "front";
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">{words.preview}</Text>
          <InlineStack gap="200">
            {hasBack ? <Switch label={words.side} options={["front", "back"] as const} value={side} words={words.sides} onChange={setSide} /> : null}
            <Switch label={words.cardIn} options={locales} value={wish.language} words={words.languages} onChange={(language) => { onWish({ language }); }} />
          </InlineStack>
        </InlineStack>
        <Shown previewed={previewed} format={wish.format} page={side === "back" ? 2 : 1} side={words.sides[side]} />
        <Standing previewed={previewed} allFit={allFit} />
        <FormLayout>
          <FormLayout.Group condensed>
            <Select
              label={words.format} value={wish.format} options={printFormats.map((format) => ({ value: format, label: words.formats[format] }))}
              onChange={(format) => { onWish({ format: printFormats.find((one) => one === format) ?? "a6" }); }}
            />
            <Select
              label={words.resolution} value={String(wish.dotsPerInch)} options={resolutions.map((one) => ({ value: String(one), label: words.resolutions[one] }))}
              onChange={(dots) => { onWish({ dotsPerInch: resolutions.find((one) => String(one) === dots) ?? 300 }); }}
            />
          </FormLayout.Group>
          <Select
            label={words.offer} value={wish.offer} onChange={(offer) => { onWish({ offer }); }}
            options={offers.map(({ key, ruleName, variant, terms }) => ({ value: key, label: words.offerOf(ruleName || words.newRule, variant, offerForMerchant(terms, locale)) }))}
          />
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Checkbox label={words.named} checked={wish.named} onChange={(named) => { onWish({ named }); }} />
            <Button variant="plain" disabled={previewed.file === null} onClick={() => { open(previewed.file); }}>{words.openPdf}</Button>
          </InlineStack>
        </FormLayout>
        <Text as="p" tone="subdued">{words.previewNote}</Text>
      </BlockStack>
    </Card>
  );
}

interface SwitchProps<V extends string> {
  label: string;
  options: readonly V[];
  value: V;
  words: Record<V, string>;
  onChange: (value: V) => void;
}

function Switch<V extends string>({ label, options, value, words, onChange }: SwitchProps<V>) {
  return (
    <div role="group" aria-label={label}>
      <ButtonGroup variant="segmented">
        {options.map((option) => <Button key={option} size="slim" pressed={option === value} onClick={() => { onChange(option); }}>{words[option]}</Button>)}
      </ButtonGroup>
    </div>
  );
}

function Standing({ previewed: { standing, again }, allFit }: { previewed: Previewed; allFit: boolean }) {
  const words = useWords(designMessages);
  const said = { drawing: null, fresh: allFit ? words.allFit : null, waiting: words.previewWaiting, unfit: words.previewUnfit, failed: null }[standing.kind];
  return (
    <div aria-live="polite" style={{ minBlockSize: "1.25rem" }}>
      {standing.kind === "failed" ? <Banner tone="warning" action={{ content: words.tryAgain, onAction: again }}><p>{words.previewFailed}</p></Banner> : null}
      {said === null ? null : <Text as="p" tone="subdued">{said}</Text>}
    </div>
  );
}

interface ShownProps {
  previewed: Previewed;
  /** That is wished for: its place is kept free before it is there. */
  format: PrintFormat;
  page: number;
  side: string;
}

/** The last good picture, fainter while it is not what the fields say. */
function Shown({ previewed: { pdf, shown, standing }, format, page, side }: ShownProps) {
  const words = useWords(designMessages);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState("");
  const [widthPixels, setWidth] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current) return;
    const watch = new ResizeObserver(([entry]) => { setWidth(Math.round(entry?.contentRect.width ?? 0)); });
    watch.observe(frame.current);
    return () => { watch.disconnect(); };
  }, []);
  useEffect(() => {
    if (!pdf || widthPixels === 0) return;
    let isWanted = true;
    void drawInto(pdf, page, widthPixels, (drawn, said) => {
      if (!isWanted || !canvas.current) return;
      [canvas.current.width, canvas.current.height] = [drawn.width, drawn.height];
      canvas.current.getContext("2d")?.drawImage(drawn, 0, 0);
      setText(said);
    });
    return () => { isWanted = false; };
  }, [pdf, page, widthPixels]);
  const { widthMillimetres: width, heightMillimetres: height } = format === "a4-4up" ? { widthMillimetres: 210, heightMillimetres: 297 } : cardSheets[format];
  const isFresh = standing.kind === "fresh" || standing.kind === "drawing";
  return (
    <div style={{ display: "grid", justifyItems: "center", padding: "var(--p-space-400)", background: "var(--p-color-bg-surface-secondary)", borderRadius: "var(--p-border-radius-200)" }}>
      <div
        ref={frame} aria-busy={standing.kind === "drawing"}
        style={{
          position: "relative", inlineSize: `min(100%, max(13rem, calc((100vh - 21rem) * ${width / height})))`, aspectRatio: `${width} / ${height}`, background: "#fff",
          boxShadow: "0 0 0 1px rgb(0 0 0 / 8%), 0 2px 10px rgb(0 0 0 / 14%)", opacity: isFresh ? 1 : 0.45, transition: "opacity 120ms",
        }}
      >
        <canvas
          ref={canvas} role="img" aria-label={words.previewOf(side, words.formats[shown?.format ?? format], words.languages[shown?.language ?? "de"])} aria-describedby="design-preview-text"
          style={{ position: "absolute", inset: 0, inlineSize: "100%", blockSize: "100%", objectFit: "contain", visibility: pdf ? "visible" : "hidden" }}
        />
        {pdf ? null : <span style={{ position: "absolute", inset: 0, display: "grid", placeItems: "center" }}><Text as="span" tone="subdued">{standing.kind === "failed" ? "" : words.previewBusy}</Text></span>}
      </div>
      <div id="design-preview-text"><Text as="p" visuallyHidden>{words.previewText} <span lang={shown?.language}>{text}</span></Text></div>
    </div>
  );
}

/** As fine as the screen shows it, and no finer than twice. */
async function drawInto(pdf: ReadPdf, page: number, widthPixels: number, show: (drawn: HTMLCanvasElement, text: string) => void): Promise<void> {
  try {
    const drawn = await pdf.draw(page, widthPixels * Math.min(2, window.devicePixelRatio || 1));
    show(drawn, await pdf.textOf(page));
  } catch {
    // It was replaced by a newer one while it was being drawn.
  }
}

const keptMilliseconds = 60_000;

function open(file: Blob | null): void {
  if (!file) return;
  const address = URL.createObjectURL(new Blob([file], { type: "application/pdf" }));
  // The new tab needs a moment to read it.
  setTimeout(() => { URL.revokeObjectURL(address); }, keptMilliseconds);
  window.open(address, "_blank");
}
