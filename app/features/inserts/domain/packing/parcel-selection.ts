/** Which parcels are chosen: some, on whichever page they stand, or all that the filter shows. */
export type ParcelSelection = { kind: "some"; orderIds: ReadonlySet<string> } | { kind: "all"; count: number };

export const nothingSelected: ParcelSelection = { kind: "some", orderIds: new Set() };

export const isSelected = (selection: ParcelSelection, orderId: string): boolean => selection.kind === "all" || selection.orderIds.has(orderId);

export const selectedCount = (selection: ParcelSelection): number => (selection.kind === "all" ? selection.count : selection.orderIds.size);

/** Chooses or lets go of some. Whoever lets go of one out of all keeps those on the page only: no more is known of the others. */
export function select(selection: ParcelSelection, orderIds: readonly string[], on: boolean, onThisPage: readonly string[]): ParcelSelection {
  const chosen = new Set(selection.kind === "all" ? onThisPage : selection.orderIds);
  for (const orderId of orderIds) {
    if (on) chosen.add(orderId);
    else chosen.delete(orderId);
  }
  return { kind: "some", orderIds: chosen };
}
