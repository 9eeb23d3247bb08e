/** What was typed in one go. Barcode scanners type faster than people do, and end with Enter. */
export interface ScanBuffer {
  text: string;
  lastAtMilliseconds: number;
}

export const noScan: ScanBuffer = { text: "", lastAtMilliseconds: Number.NEGATIVE_INFINITY };

/** Between two keys of a scanner lies less than this; slow ones (by radio) need about 50 ms. */
export const scanPauseMilliseconds = 90;
const shortestScan = 3;
const longestScan = 60;

/** One more key. `scanned` is what a scanner has read once it has said Enter; a person's Enter is none. */
export function feedScan(buffer: ScanBuffer, key: string, atMilliseconds: number): { buffer: ScanBuffer; scanned: string | null } {
  const goesOn = atMilliseconds - buffer.lastAtMilliseconds < scanPauseMilliseconds;
  if (key === "Enter") return { buffer: noScan, scanned: goesOn && buffer.text.length >= shortestScan ? buffer.text : null };
  // Shift and its like stand between the characters.
  if ([...key].length !== 1) return { buffer, scanned: null };
  const text = (goesOn ? buffer.text + key : key).slice(-longestScan);
  return { buffer: { text, lastAtMilliseconds: atMilliseconds }, scanned: null };
}
