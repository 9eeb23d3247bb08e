import type { Stamp } from "~/platform/pdf/page-description";

const known = new Map<string, Stamp>();
const mostRemembered = 200;

/** The stamp with these contents: for equal contents the same object, so that it is in a file once. */
export function stampOf(stamp: Stamp): Stamp {
  const key = JSON.stringify(stamp);
  const same = known.get(key);
  if (same !== undefined) return same;
  if (known.size >= mostRemembered) known.clear();
  known.set(key, stamp);
  return stamp;
}
