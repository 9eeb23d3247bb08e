import { useCallback, useEffect, useRef, useState } from "react";
import { printFile } from "~/platform/ui/print-file";
import type { CardReason } from "../../domain/deciding/reason-words";

export interface Printer {
  format: string;
  dotsPerInch: number;
}

/** Some orders, or everything that a list's address shows, from behind one of its orders on. */
export type WhatToPrint = { orderIds: readonly string[] } | { filter: string };

export type ParcelPrintState =
  | { kind: "idle" }
  | { kind: "printing" }
  | { kind: "printed"; address: string; cards: number; without: Partial<Record<CardReason, number>>; unfit: number; wasOpened: boolean; next: string | null; filter: string | null }
  | { kind: "nothing"; without: Partial<Record<CardReason, number>>; unfit: number }
  | { kind: "too-many" }
  | { kind: "failed" };

export const mostPerPrint = 1_000;

/** Fetches inserts (App Bridge adds the session token) and hands them to the printer; the last PDF can be opened again. */
export function useParcelPrinting(printer: Printer) {
  const [state, setState] = useState<ParcelPrintState>({ kind: "idle" });
  const kept = useRef<string>();
  useEffect(() => () => { if (kept.current) URL.revokeObjectURL(kept.current); }, []);
  const { format, dotsPerInch } = printer;
  const print = useCallback(async (what: WhatToPrint): Promise<ParcelPrintState> => {
    const end = (outcome: ParcelPrintState): ParcelPrintState => { setState(outcome); return outcome; };
    if ("orderIds" in what && what.orderIds.length > mostPerPrint) return end({ kind: "too-many" });
    setState({ kind: "printing" });
    const outcome = await fetchInserts(what, { format, dotsPerInch }).catch((): ParcelPrintState => ({ kind: "failed" }));
    if (outcome.kind !== "printed") return end(outcome);
    if (kept.current) URL.revokeObjectURL(kept.current);
    kept.current = outcome.address;
    // A browser that blocks both leaves the link.
    const wasOpened = (await printFile(outcome.address)) || window.open(outcome.address, "_blank") !== null;
    return end({ ...outcome, wasOpened });
  }, [format, dotsPerInch]);
  return { state, print, forget: useCallback(() => { setState({ kind: "idle" }); }, []) };
}

async function fetchInserts(what: WhatToPrint, { format, dotsPerInch }: Printer): Promise<ParcelPrintState> {
  const filter = "filter" in what ? what.filter : null;
  const form = new URLSearchParams({ format, dpi: String(dotsPerInch), ...("filter" in what ? { filter: what.filter } : { orders: what.orderIds.join(","), sort: "picking" }) });
  const response = await fetch("/app/inserts/print.pdf", { method: "POST", body: form });
  if (response.status === 422) {
    const { without, unfit = 0 } = (await response.json()) as { without: Partial<Record<CardReason, number>>; unfit?: number };
    return { kind: "nothing", without, unfit };
  }
  if (!response.ok) return { kind: "failed" };
  const pdf = new Blob([await response.arrayBuffer()], { type: "application/pdf" });
  return {
    kind: "printed", address: URL.createObjectURL(pdf), cards: Number(response.headers.get("X-Kundenkreis-Cards")), wasOpened: false,
    without: JSON.parse(response.headers.get("X-Kundenkreis-Without") ?? "{}") as Partial<Record<CardReason, number>>,
    unfit: Number(response.headers.get("X-Kundenkreis-Unfit") ?? 0), next: response.headers.get("X-Kundenkreis-Next"), filter,
  };
}
