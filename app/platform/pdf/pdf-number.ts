/** A number as PDF takes it: no exponent, six decimals at most. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 || 0);
}
