/**
 * `whole` minor units, of which `part` of `of` count: rounded half up to the minor unit, here and nowhere else. Grows with `part`, never beyond
 * `whole` while part ≤ of. Throws on what is not a safe integer, on anything negative, and on `of` = 0.
 */
export function proportion(whole: number, part: number, of: number): number {
  if (![whole, part, of].every((number) => Number.isSafeInteger(number) && number >= 0) || of === 0) throw new RangeError(`No proportion: ${whole} · ${part} / ${of}`);
  const [numerator, denominator] = [2n * BigInt(whole) * BigInt(part) + BigInt(of), 2n * BigInt(of)];
  return Number(numerator / denominator);
}
