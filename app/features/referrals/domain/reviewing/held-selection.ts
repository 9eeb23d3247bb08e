/** Which of the held are chosen: some, on whichever page they stand, or all that there are. */
export type HeldSelection = { kind: "some"; orderIds: ReadonlySet<string> } | { kind: "all" };

export const nothingHeld: HeldSelection = { kind: "some", orderIds: new Set() };

export const isChosen = (selection: HeldSelection, orderId: string): boolean => selection.kind === "all" || selection.orderIds.has(orderId);

/** Chooses or lets go of some. Whoever lets go of one out of all keeps those on the page only: no more is known of the others. */
export function choose(selection: HeldSelection, orderIds: readonly string[], on: boolean, onThisPage: readonly string[]): HeldSelection {
  const chosen = new Set(selection.kind === "all" ? onThisPage : selection.orderIds);
  for (const orderId of orderIds) {
    if (on) chosen.add(orderId);
    else chosen.delete(orderId);
  }
  return { kind: "some", orderIds: chosen };
}

/** Whom a key or a button means: what is chosen, else the line with the mark; null = nobody. */
export function meant(selection: HeldSelection, marked: string | undefined): "all-held" | string[] | null {
  if (selection.kind === "all") return "all-held";
  if (selection.orderIds.size > 0) return [...selection.orderIds];
  return marked === undefined ? null : [marked];
}

/** The line that has the mark after a step; it stays inside of the page. */
export const stepTo = (ids: readonly string[], marked: string | undefined, step: 1 | -1): string | undefined => {
  const here = marked === undefined ? -1 : ids.indexOf(marked);
  return here === -1 ? ids[0] : ids[Math.min(ids.length - 1, Math.max(0, here + step))];
};

/** Where the mark goes when these lines leave: to the next that stays, else to the one before. */
export function markAfter(ids: readonly string[], marked: string | undefined, leaving: ReadonlySet<string>): string | undefined {
  if (marked === undefined || !leaving.has(marked)) return marked;
  const at = ids.indexOf(marked);
  const stays = (orderId: string): boolean => !leaving.has(orderId);
  return ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays);
}
