import { useCallback, useEffect, useState } from "react";
import type { CardReason } from "../../domain/deciding/reason-words";

export const resolutions = ["203", "300", "600"] as const;
export type Resolution = (typeof resolutions)[number];

/** How many orders get no card, by reason. */
export type Without = Partial<Record<CardReason, number>>;

export type PrintState =
  | { kind: "idle" }
  | { kind: "printing"; orders: number }
  | { kind: "printed"; address: string; cards: number; without: Without }
  | { kind: "nothing"; without: Without }
  | { kind: "too-many" }
  | { kind: "failed" };

const mostOrders = 1_000;

/** Fetches cards (App Bridge adds the session token) and opens them; the address stays good for opening again. */
export function usePrintInserts() {
  const [state, setState] = useState<PrintState>({ kind: "idle" });
  const address = state.kind === "printed" ? state.address : null;
  useEffect(() => (address === null ? undefined : () => { URL.revokeObjectURL(address); }), [address]);
  const print = useCallback(async (orderIds: readonly string[], resolution: Resolution) => {
    if (orderIds.length > mostOrders) return setState({ kind: "too-many" });
    setState({ kind: "printing", orders: orderIds.length });
    const outcome = await fetchCards(orderIds, resolution).catch((): PrintState => ({ kind: "failed" }));
    setState(outcome);
    // A browser that blocks it leaves the link.
    if (outcome.kind === "printed") window.open(outcome.address, "_blank");
  }, []);
  return { state, print, forget: useCallback(() => { setState({ kind: "idle" }); }, []) };
}

/** Few orders fit into an address; many are posted. */
const mostOrdersInAddress = 200;

async function fetchCards(orderIds: readonly string[], resolution: Resolution): Promise<PrintState> {
  const query = `orders=${orderIds.join(",")}&format=a6&dpi=${resolution}`;
  const response = orderIds.length > mostOrdersInAddress
    ? await fetch("/app/inserts/print.pdf", { method: "POST", body: new URLSearchParams(query) })
    : await fetch(`/app/inserts/print.pdf?${query}`);
  if (response.status === 422) {
    const { without } = (await response.json()) as { without: Without };
    return { kind: "nothing", without };
  }
  if (!response.ok) return { kind: "failed" };
  const pdf = new Blob([await response.arrayBuffer()], { type: "application/pdf" });
  return {
    kind: "printed", address: URL.createObjectURL(pdf), cards: Number(response.headers.get("X-Kundenkreis-Cards")),
    without: JSON.parse(response.headers.get("X-Kundenkreis-Without") ?? "{}") as Without,
  };
}

const storageKey = "kundenkreis.printer";

/** The printer's resolution, remembered in this browser; 300 dpi before anything was chosen. */
export function useResolution(): [Resolution, (resolution: Resolution) => void] {
  const [resolution, setResolution] = useState<Resolution>("300");
  useEffect(() => {
    const kept = remembered();
    if (kept) setResolution(kept);
  }, []);
  return [resolution, (chosen) => { setResolution(chosen); remember(chosen); }];
}

// A browser may refuse storage inside of a frame: then the choice lasts as long as the page.
function remembered(): Resolution | undefined {
  try {
    return resolutions.find((one) => one === localStorage.getItem(storageKey));
  } catch {
    return undefined;
  }
}

function remember(resolution: Resolution): void {
  try {
    localStorage.setItem(storageKey, resolution);
  } catch {
    // see above
  }
}
