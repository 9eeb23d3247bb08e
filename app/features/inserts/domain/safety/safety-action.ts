/** What a merchant may stop, and let go again. */
export const stoppable = ["code", "cohort", "rule"] as const;
export type Stoppable = (typeof stoppable)[number];

export interface SafetyAction {
  act: "stop" | "resume";
  what: Stoppable;
  /** The voucher's or the cohort's key, or the rule's id. */
  key: string;
  /** What the merchant wrote, or the app's reason; never about a person. */
  because: string;
}

/** Reads the form of a kill switch: "stop-code", "resume-rule" … undefined for anything else. */
export function readSafetyAction(form: { get: (name: string) => unknown }): SafetyAction | undefined {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const match = /^(stop|resume)-(code|cohort|rule)$/.exec(text("intent"));
  const [, act, what] = match ?? [];
  const known = stoppable.find((one) => one === what);
  const key = text("key");
  if (!known || !/^[\w./:-]{1,200}$/.test(key)) return undefined;
  return { act: act === "stop" ? "stop" : "resume", what: known, key, because: text("because").replace(/\p{Cc}/gu, " ").slice(0, 300) };
}
