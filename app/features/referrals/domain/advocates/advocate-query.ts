import { oneOf, readFrom, readSearch } from "~/core/lists/domain/list-place";
import type { ListFrom } from "~/core/lists/domain/list-place";

export const advocateStandings = ["running", "stopped"] as const;
export type AdvocateStanding = (typeof advocateStandings)[number];

/** Which advocates a list shows; the control group is counted and never listed. */
export interface AdvocateQuery {
  standing: AdvocateStanding | null;
  /** The beginning of a code, as typed. */
  search: string;
  from: ListFrom | null;
}

export const advocatesPerPage = 50;

/** Reads the list's address. undefined when a parameter is not what the list's own links say. */
export function readAdvocateQuery(parameters: { get: (name: string) => string | null }): AdvocateQuery | undefined {
  const [standing, from] = [oneOf(advocateStandings, parameters.get("standing")), readFrom(parameters)];
  return standing === undefined || from === undefined ? undefined : { standing, from, search: readSearch(parameters.get("search")) };
}

/** What a merchant does with an advocate, or with a customer who becomes one. */
export type AdvocateAction = { act: "stop"; customerId: string; because: string } | { act: "resume" | "admit"; customerId: string };

/** undefined when it is none of ours. */
export function readAdvocateAction(read: (name: string) => unknown): AdvocateAction | undefined {
  const act = (["stop", "resume", "admit"] as const).find((one) => one === read("act"));
  const [customerId, because] = [read("customer"), read("because") ?? ""];
  if (!act || typeof customerId !== "string" || !/^\d{1,20}$/.test(customerId) || typeof because !== "string") return undefined;
  return act === "stop" ? { act, customerId, because: because.replace(/\p{Cc}/gu, " ").trim().slice(0, 300) } : { act, customerId };
}

/** What Shopify is asked for when a merchant looks for a customer: an address, or the beginnings of names. undefined where nothing was typed that can be looked for. */
export function customerSearch(typed: string): string | undefined {
  const text = typed.replace(/[\p{Cc}"\\()*:]/gu, " ").trim().slice(0, 100);
  const words = text.split(/\s+/).filter(Boolean).slice(0, 5);
  if (words.length === 0) return undefined;
  const [only] = words;
  return words.length === 1 && only?.includes("@") ? `email:"${only}"` : words.map((word) => `"${word}"`).join(" ");
}
