import { type Ink, pureBlack } from "./page-description";

/**
 * A colour of the screen ("#rrggbb") as ink. Plain arithmetic, no colour profile: what all three inks would have in common is
 * printed with black. A press prints it a little duller than a screen shows it. Black is black ink alone.
 */
export function inkOfColour(hex: string): Ink {
  const share = (offset: number): number => Number.parseInt(hex.slice(offset, offset + 2), 16) / 255;
  const [red, green, blue] = [share(1), share(3), share(5)];
  const brightest = Math.max(red, green, blue);
  if (brightest === 0) return pureBlack;
  const perCent = (of: number): number => Math.round(((brightest - of) / brightest) * 100);
  return [perCent(red), perCent(green), perCent(blue), Math.round((1 - brightest) * 100)];
}
