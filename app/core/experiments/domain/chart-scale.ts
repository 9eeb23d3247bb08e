/**
 * Where an axis is marked: round steps (1, 2 or 5 of some power of ten) from the lowest value to the highest and over zero, never fewer than two.
 *
 * @param least how far the axis reaches at least, where all values lie close together or there is but zero
 * @param limit beyond which there are no values: 1 for shares
 */
export function roundTicks(values: readonly number[], least: number, limit = Infinity): number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const top = Math.min(limit, high - low < least ? low + least : high);
  const step = roundStep((top - low) / mostSteps);
  const [first, last] = [Math.floor(low / step + tiny), Math.ceil(top / step - tiny)];
  return Array.from({ length: last - first + 1 }, (_, index) => ((first + index) * (step * 1e9)) / 1e9);
}

const mostSteps = 5;
/** So that 0.6 / 0.2 is three steps. */
const tiny = 1e-9;

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return ([1, 2, 5].find((one) => one * power >= atLeast * (1 - tiny)) ?? 10) * power;
}
