import { parseReply } from "./parse-reply";

/** What a merchant does on a review's own page beside deciding about it. */
export type PageAction = { act: "reply"; text: string } | { act: "take-away" } | { act: "thank" };

/** Reads its form. undefined when it is none of ours; a reply that cannot be kept is answered with why. */
export function readPageAction(read: (name: string) => unknown): PageAction | { act: "reply"; error: "empty" | "too-long" } | undefined {
  const act = (["reply", "take-away", "thank"] as const).find((one) => one === read("act"));
  if (act !== "reply") return act && { act };
  const text = read("text");
  if (typeof text !== "string") return undefined;
  const parsed = parseReply(text);
  return parsed.ok ? { act, text: parsed.text } : { act, error: parsed.error };
}
