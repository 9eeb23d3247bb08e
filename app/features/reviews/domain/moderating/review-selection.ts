/** Which reviews are chosen: some, on whichever page they stand, or all that wait. */
export type ReviewSelection = { kind: "some"; keys: ReadonlySet<string> } | { kind: "all-waiting" };

export const nothingChosen: ReviewSelection = { kind: "some", keys: new Set() };

export const isChosen = (selection: ReviewSelection, { key, waits }: { key: string; waits: boolean }): boolean => (selection.kind === "all-waiting" ? waits : selection.keys.has(key));

/** Chooses or lets go of some. Whoever lets go of one out of all keeps those on the page only: no more is known of the others. */
export function choose(selection: ReviewSelection, keys: readonly string[], on: boolean, waitingOnThisPage: readonly string[]): ReviewSelection {
  const chosen = new Set(selection.kind === "all-waiting" ? waitingOnThisPage : selection.keys);
  for (const key of keys) {
    if (on) chosen.add(key);
    else chosen.delete(key);
  }
  return { kind: "some", keys: chosen };
}

/** Which a key or a button means: what is chosen, else the line with the mark; null = none. */
export function meant(selection: ReviewSelection, marked: string | undefined): "all-waiting" | string[] | null {
  if (selection.kind === "all-waiting") return "all-waiting";
  if (selection.keys.size > 0) return [...selection.keys];
  return marked === undefined ? null : [marked];
}

/** The line that has the mark after a step; it stays inside of the page. */
export const stepTo = (keys: readonly string[], marked: string | undefined, step: 1 | -1): string | undefined => {
  const here = marked === undefined ? -1 : keys.indexOf(marked);
  return here === -1 ? keys[0] : keys[Math.min(keys.length - 1, Math.max(0, here + step))];
};

/** Where the mark goes when these lines are done: to the next that is not, else to the one before. */
export function markAfter(keys: readonly string[], marked: string | undefined, done: ReadonlySet<string>): string | undefined {
  if (marked === undefined || !done.has(marked)) return marked;
  const at = keys.indexOf(marked);
  const stays = (key: string): boolean => !done.has(key);
  return keys.slice(at).find(stays) ?? keys.slice(0, at).findLast(stays);
}
