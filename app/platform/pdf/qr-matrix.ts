import { create } from "qrcode";
import { type QrLevel, smallestQrVersion } from "./qr-size";

/** Dark modules side by side in one row: drawn as one rectangle. */
export type DarkRun = { row: number; column: number; modules: number };

/**
 * Trying all eight masks and weighing them is three quarters of the work of making a symbol (0.38 against 0.10 ms), and
 * every decoder undoes any mask. What the weighing avoids, large even areas, does not arise from a random token.
 */
const fixedMask = 2;

/**
 * The dark modules of the QR code of a URL: byte mode, the smallest version that holds it.
 * @throws RangeError if the URL is longer than any version holds (`qrSize` says so beforehand)
 */
export function darkRunsOfQr(url: string, level: QrLevel): DarkRun[] {
  const version = smallestQrVersion(url, level);
  if (version === null) throw new RangeError(`a URL of ${url.length} characters does not fit into a QR code`);
  const bytes = new TextEncoder().encode(url);
  const { modules } = create([{ data: bytes, mode: "byte" }], {
    version,
    errorCorrectionLevel: level,
    maskPattern: fixedMask,
  });
  const runs: DarkRun[] = [];
  for (let row = 0; row < modules.size; row++) {
    let start: number | null = null;
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) !== 0;
      if (dark && start === null) start = column;
      if (!dark && start !== null) {
        runs.push({ row, column: start, modules: column - start });
        start = null;
      }
    }
  }
  return runs;
}
