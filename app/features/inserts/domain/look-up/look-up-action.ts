/** What a merchant does with a voucher that was looked up. */
export type LookUpAction =
  | { act: "look-up"; typed: string; triedWith: string }
  | { act: "stop" | "resume" | "given"; key: string }
  | { act: "again"; key: string; reason: string };

/** Reads the page's forms; undefined for anything else. A voucher is given again only with a reason. */
export function readLookUpAction(form: { get: (name: string) => unknown }): LookUpAction | undefined {
  const text = (name: string, longest: number): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.replace(/\p{Cc}/gu, " ").trim().slice(0, longest) : "";
  };
  const [intent, key] = [text("intent", 20), text("key", 200)];
  if (intent === "look-up") return { act: intent, typed: text("typed", 200), triedWith: text("triedWith", 100) };
  if (!/^[\w./:-]{1,200}$/.test(key)) return undefined;
  if (intent === "stop" || intent === "resume" || intent === "given") return { act: intent, key };
  const reason = text("reason", 300);
  return intent === "again" && reason !== "" ? { act: intent, key, reason } : undefined;
}
