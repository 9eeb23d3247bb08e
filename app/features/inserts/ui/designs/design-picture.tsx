import { SkeletonThumbnail, Text } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { useReader, useWords } from "~/platform/ui/reader";
import { designsMessages } from "./designs-messages";
import { readPdf } from "./design-pdf";

type Drawn = { kind: "drawn"; address: string; text: string } | { kind: "unfit" } | { kind: "failed" };

interface DesignPictureProps {
  designId: string;
  version: number;
  name: string;
  stand: string;
}

/** The front of the real PDF, small; drawn once it comes near the window, and once for as long as the page lives. */
export function DesignPicture({ designId, version, name, stand }: DesignPictureProps) {
  const words = useWords(designsMessages);
  const { locale } = useReader();
  const place = useRef<HTMLSpanElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let isWanted = true;
    const near = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      near.disconnect();
      void pictureOf(designId, locale, `${designId}/${version}/${locale}/${stand}`).then((one) => { if (isWanted) setDrawn(one); });
    }, { rootMargin: "300px" });
    if (place.current) near.observe(place.current);
    return () => { isWanted = false; near.disconnect(); };
  }, [designId, version, locale, stand]);
  return (
    <span
      ref={place} aria-busy={drawn === null}
      style={{ display: "grid", placeItems: "center", padding: "var(--p-space-400)", background: "var(--p-color-bg-surface-secondary)", borderRadius: "var(--p-border-radius-200)" }}
    >
      <span style={{ display: "grid", placeItems: "center", inlineSize: "min(100%, 11.5rem)", aspectRatio: "105 / 148", background: "#fff", boxShadow: "0 0 0 1px rgb(0 0 0 / 8%), 0 1px 6px rgb(0 0 0 / 12%)" }}>
        {drawn === null ? <><SkeletonThumbnail size="large" /><Text as="span" visuallyHidden>{words.pictureBusy(name)}</Text></> : null}
        {drawn?.kind === "drawn" ? <img src={drawn.address} alt={words.picture(name, drawn.text)} style={{ display: "block", inlineSize: "100%", blockSize: "auto" }} /> : null}
        {drawn?.kind === "unfit" || drawn?.kind === "failed" ? <Text as="span" tone="subdued" alignment="center">{drawn.kind === "unfit" ? words.pictureUnfit : words.pictureFailed}</Text> : null}
      </span>
    </span>
  );
}

const widthPixels = 368;
const known = new Map<string, Promise<Drawn>>();
const mostKnown = 60;

function pictureOf(designId: string, language: string, key: string): Promise<Drawn> {
  const there = known.get(key);
  if (there) return there;
  if (known.size >= mostKnown) known.clear();
  const drawn = draw(designId, language).catch((): Drawn => ({ kind: "failed" }));
  known.set(key, drawn);
  // What did not arrive is asked for again the next time.
  void drawn.then(({ kind }) => { if (kind === "failed") known.delete(key); });
  return drawn;
}

async function draw(designId: string, language: string): Promise<Drawn> {
  const response = await fetch(`/app/inserts/designs/preview.pdf?${new URLSearchParams({ designId, language }).toString()}`);
  if (response.status === 422) return { kind: "unfit" };
  if (!response.ok) return { kind: "failed" };
  const pdf = await readPdf(await response.arrayBuffer());
  try {
    const [canvas, text] = [await pdf.draw(1, widthPixels), await pdf.textOf(1)];
    return { kind: "drawn", address: canvas.toDataURL("image/png"), text };
  } finally {
    pdf.forget();
  }
}
