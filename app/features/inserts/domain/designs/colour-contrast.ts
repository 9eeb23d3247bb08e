import type { InsertDesign } from "./insert-design";

/** WCAG 2.2, 1.4.3: small type 4.5, type from 18 points (or 14 bold) 3. On paper as on a screen, thin contrast is what fails first in a dim kitchen. */
export const leastContrast = { small: 4.5, large: 3 } as const;

/** The contrast of two colours ("#rrggbb") after WCAG, from 1 (none) to 21 (black on white). */
export function contrastRatio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

export interface ContrastProblem {
  /** What is hard to read. */
  colour: "accent" | "ground";
  on: "paper" | "ground" | "text";
  ratio: number;
  least: number;
}

/** Where the colours of a design are too much alike to be read: the accent on paper and on the ground, black text on the ground. */
export function contrastProblems({ accent, ground }: InsertDesign["colours"]): ContrastProblem[] {
  const checks: Omit<ContrastProblem, "ratio">[] = [
    { colour: "accent", on: "paper", least: leastContrast.small },
    { colour: "accent", on: "ground", least: leastContrast.large },
    { colour: "ground", on: "text", least: leastContrast.small },
  ];
  const ratioOf = (on: ContrastProblem["on"]): number => {
    if (on === "text") return contrastRatio(ground, "#000000");
    return contrastRatio(accent, on === "paper" ? "#ffffff" : ground);
  };
  return checks.map((check) => ({ ...check, ratio: ratioOf(check.on) })).filter(({ ratio, least }) => ratio < least);
}

function luminance(hex: string): number {
  const linear = (offset: number): number => {
    const share = Number.parseInt(hex.slice(offset, offset + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
