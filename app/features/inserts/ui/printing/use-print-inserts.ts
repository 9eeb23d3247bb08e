import { useCallback, useEffect, useState } from "react";
import type { CardReason } from "../../domain/deciding/reason-words";
import { printFormats, resolutions } from "../../domain/printing/card-formats";
import type { PrintFormat, Resolution } from "../../domain/printing/card-formats";

/** On what cards are printed. */
export interface CardPrinter {
  format: PrintFormat;
  dotsPerInch: Resolution;
}

/** How many orders get no card, by reason. */
export type Without = Partial<Record<CardReason, number>>;

export type PrintState =
  | { kind: "idle" }
  | { kind: "printing"; orders: number }
  | { kind: "printed"; address: string; cards: number; without: Without; unfit: number }
  /** `unfit`: orders whose card does not fit this paper. */
  | { kind: "nothing"; without: Without; unfit: number }
  | { kind: "too-many" }
  | { kind: "failed" };

const mostOrders = 1_000;

/** Fetches cards (App Bridge adds the session token) and opens them; the address stays good for opening again. */
export function usePrintInserts() {
  const [state, setState] = useState<PrintState>({ kind: "idle" });
  const address = state.kind === "printed" ? state.address : null;
  useEffect(() => (address === null ? undefined : () => { URL.revokeObjectURL(address); }), [address]);
  const print = useCallback(async (orderIds: readonly string[], printer: CardPrinter) => {
    if (orderIds.length > mostOrders) return setState({ kind: "too-many" });
    setState({ kind: "printing", orders: orderIds.length });
    const outcome = await fetchCards(orderIds, printer).catch((): PrintState => ({ kind: "failed" }));
    setState(outcome);
    // A browser that blocks it leaves the link.
    if (outcome.kind === "printed") window.open(outcome.address, "_blank");
  }, []);
  return { state, print, forget: useCallback(() => { setState({ kind: "idle" }); }, []) };
}

/** Few orders fit into an address; many are posted. */
const mostOrdersInAddress = 200;

async function fetchCards(orderIds: readonly string[], { format, dotsPerInch }: CardPrinter): Promise<PrintState> {
  const query = `orders=${orderIds.join(",")}&format=${format}&dpi=${dotsPerInch}`;
  const response = orderIds.length > mostOrdersInAddress
    ? await fetch("/app/inserts/print.pdf", { method: "POST", body: new URLSearchParams(query) })
    : await fetch(`/app/inserts/print.pdf?${query}`);
  if (response.status === 422) {
    const { without, unfit = 0 } = (await response.json()) as { without: Without; unfit?: number };
    return { kind: "nothing", without, unfit };
  }
  if (!response.ok) return { kind: "failed" };
  const pdf = new Blob([await response.arrayBuffer()], { type: "application/pdf" });
  return {
    kind: "printed", address: URL.createObjectURL(pdf), cards: Number(response.headers.get("X-Kundenkreis-Cards")),
    without: JSON.parse(response.headers.get("X-Kundenkreis-Without") ?? "{}") as Without, unfit: Number(response.headers.get("X-Kundenkreis-Unfit") ?? 0),
  };
}

const storageKey = "kundenkreis.printer";

/** Paper and resolution, remembered in this browser; before anything was chosen in it, those of the shop's packing table. */
export function useCardPrinter({ format, dotsPerInch }: CardPrinter): [CardPrinter, (printer: CardPrinter) => void] {
  const [chosen, setChosen] = useState<CardPrinter | null>(null);
  useEffect(() => { setChosen(remembered() ?? null); }, []);
  return [chosen ?? { format, dotsPerInch }, (printer) => { setChosen(printer); remember(printer); }];
}

/** Kept as "a6/300". */
function readPrinter(kept: string | null): CardPrinter | undefined {
  const [paper, dots] = kept?.split("/") ?? [];
  const [format, dotsPerInch] = [printFormats.find((one) => one === paper), resolutions.find((one) => String(one) === dots)];
  return format && dotsPerInch ? { format, dotsPerInch } : undefined;
}

// A browser may refuse storage inside of a frame: then the choice lasts as long as the page.
function remembered(): CardPrinter | undefined {
  try {
    return readPrinter(localStorage.getItem(storageKey));
  } catch {
    return undefined;
  }
}

function remember({ format, dotsPerInch }: CardPrinter): void {
  try {
    localStorage.setItem(storageKey, `${format}/${dotsPerInch}`);
  } catch {
    // see above
  }
}
