import { useCallback, useEffect, useRef, useState } from "react";
import type { DesignCheck, FitProblems } from "../../domain/designs/design-check";
import type { DesignForm } from "../../domain/designs/design-form";
import type { PreviewWish } from "../../domain/designs/design-preview-wish";
import { parseDesignForm } from "../../domain/designs/parse-design-form";
import { type ReadPdf, readPdf } from "./design-pdf";
import { useSettled } from "./design-settled";

export type PreviewStanding =
  | { kind: "drawing" | "fresh" | "failed" }
  /** A field cannot be read: the picture is the last one that could. */
  | { kind: "waiting" }
  | { kind: "unfit"; problems: FitProblems };

export interface Previewed {
  /** The last good one. */
  pdf: ReadPdf | null;
  /** As it came, for opening. */
  file: Blob | null;
  /** What it shows: it may be older than the fields. */
  shown: PreviewWish | null;
  standing: PreviewStanding;
  again: () => void;
}

const pauseMilliseconds = 250;
const checkPauseMilliseconds = 700;

/**
 * The real PDF of what is being typed, asked for whenever the typing pauses. A newer question breaks the older one off; until its answer is
 * there, and while there is none, the last good picture stays.
 */
export function useDesignPreview(form: DesignForm, wish: PreviewWish): Previewed {
  const asked = useSettled({ form, wish }, pauseMilliseconds);
  const [previewed, setPreviewed] = useState<Omit<Previewed, "again">>({ pdf: null, file: null, shown: null, standing: { kind: "drawing" } });
  const [time, setTime] = useState(0);
  const last = useRef<ReadPdf | null>(null);
  useEffect(() => {
    const stand = (standing: PreviewStanding): void => { setPreviewed((before) => ({ ...before, standing })); };
    if (!parseDesignForm(asked.form).ok) return stand({ kind: "waiting" });
    const breakOff = new AbortController();
    stand({ kind: "drawing" });
    fetchPreview(asked.form, asked.wish, breakOff.signal).then(
      (answer) => {
        if (breakOff.signal.aborted) return answer.ok ? answer.pdf.forget() : undefined;
        if (!answer.ok) return stand(answer.standing);
        last.current?.forget();
        last.current = answer.pdf;
        setPreviewed({ pdf: answer.pdf, file: answer.file, shown: asked.wish, standing: { kind: "fresh" } });
      },
      () => { if (!breakOff.signal.aborted) stand({ kind: "failed" }); },
    );
    return () => { breakOff.abort(); };
  }, [asked, time]);
  useEffect(() => () => { last.current?.forget(); }, []);
  return { ...previewed, again: useCallback(() => { setTime((before) => before + 1); }, []) };
}

type Answer = { ok: true; pdf: ReadPdf; file: Blob } | { ok: false; standing: PreviewStanding };

async function fetchPreview(form: DesignForm, wish: PreviewWish, signal: AbortSignal): Promise<Answer> {
  const response = await post("/app/inserts/designs/preview.pdf", form, wish, signal);
  if (response.status === 422) {
    const said = (await response.json()) as { problems?: FitProblems };
    return { ok: false, standing: said.problems ? { kind: "unfit", problems: said.problems } : { kind: "waiting" } };
  }
  if (!response.ok) return { ok: false, standing: { kind: "failed" } };
  const file = await response.blob();
  return { ok: true, pdf: await readPdf(await file.arrayBuffer()), file };
}

/** What would not fit on which sheet; null as long as nothing is known. Asked less often than the preview: it tries all sheets. */
export function useDesignCheck(form: DesignForm, wish: Pick<PreviewWish, "offer">): DesignCheck | null {
  const asked = useSettled({ form, offer: wish.offer }, checkPauseMilliseconds);
  const [check, setCheck] = useState<DesignCheck | null>(null);
  useEffect(() => {
    if (!parseDesignForm(asked.form).ok) return;
    const breakOff = new AbortController();
    const whole: PreviewWish = { format: "a6", dotsPerInch: 300, language: "de", named: true, offer: asked.offer };
    void post("/app/inserts/designs/check.json", asked.form, whole, breakOff.signal)
      .then(async (response) => { if (response.ok) setCheck(((await response.json()) as { check: DesignCheck }).check); })
      // The preview says it when the app cannot be reached.
      .catch(() => undefined);
    return () => { breakOff.abort(); };
  }, [asked]);
  return check;
}

const post = (address: string, form: DesignForm, wish: PreviewWish, signal: AbortSignal): Promise<Response> =>
  fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ ...wish, form }), signal });
