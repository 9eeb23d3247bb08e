import { useCallback, useState } from "react";
import type { CardReason } from "../../domain/deciding/reason-words";
import type { ParcelPrintState, WhatToPrint } from "./parcel-printing";
import type { ScanOutcome } from "./parcel-scan";

/** What /app/parcels/find.json answers. */
export type FoundParcelAnswer =
  | { ok: true; orderId: string; orderName: string; hasInsert: boolean; reason: CardReason; gift: string; packed: boolean; open: boolean }
  | { ok: true; orderId: string; orderName: string; hasInsert: null }
  | { ok: false };

/** A scanned order's insert is printed at once, alone. Says in words what became of it; `markedId` is the row it belongs to. */
export function useParcelScanning(print: (what: WhatToPrint) => Promise<ParcelPrintState>) {
  const [outcome, setOutcome] = useState<ScanOutcome | null>(null);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const scan = useCallback(async (typed: string): Promise<void> => {
    setOutcome({ kind: "printing", name: typed });
    const found = await findParcel(typed);
    if (found === undefined) return setOutcome({ kind: "failed", name: typed });
    if (!found.ok) return setOutcome({ kind: "unknown", typed });
    setMarkedId(found.orderId);
    const { orderName: name } = found;
    const gift = found.hasInsert === null ? "" : found.gift;
    if (found.hasInsert === false) return setOutcome({ kind: "none", name, reason: found.reason, gift });
    const printed = await print({ orderIds: [found.orderId] });
    if (printed.kind === "printed") return setOutcome({ kind: "printed", name, gift, gone: found.hasInsert === true && !found.open, opened: printed.wasOpened });
    const [reason] = printed.kind === "nothing" ? (Object.keys(printed.without) as CardReason[]) : [];
    setOutcome(reason ? { kind: "none", name, reason, gift } : { kind: "failed", name });
  }, [print]);
  return { outcome, markedId, scan };
}

async function findParcel(typed: string): Promise<FoundParcelAnswer | undefined> {
  const response = await fetch(`/app/parcels/find.json?${new URLSearchParams({ name: typed }).toString()}`).catch(() => undefined);
  return response?.ok ? ((await response.json()) as FoundParcelAnswer) : undefined;
}
