import type { Random } from "../world/mulberry32";

/** How a call goes wrong: before or after it took effect, with an answer or with a connection that just ends. */
export type Failure = { when: "before" | "after"; how: "answer" | "reset" };

/** What a call meets by chance: null (nothing) or one of the four failures, equally likely. */
export function drawFailure(random: Random, chance: number): Failure | null {
  if (chance <= 0 || random() >= chance) return null;
  return { when: random() < 0.5 ? "before" : "after", how: random() < 0.5 ? "answer" : "reset" };
}
