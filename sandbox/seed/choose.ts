import type { Random } from "../world/mulberry32";

/** One of the list, each as likely as the others. Throws on an empty list. */
export function choose<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error("Nothing to choose from");
  return chosen;
}

/** One of the list, as likely as its weight says. */
export function chooseWeighted<T extends { weight: number }>(random: Random, list: readonly T[]): T {
  let left = random() * list.reduce((sum, entry) => sum + entry.weight, 0);
  for (const entry of list) {
    left -= entry.weight;
    if (left < 0) return entry;
  }
  return choose(random, list);
}

/** A whole number from `least` to `most`, both included. */
export const wholeBetween = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
