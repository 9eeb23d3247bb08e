/** What a merchant may do in the list of rules, as it is posted. */
export type RulesAction =
  | { intent: "order"; ids: string }
  | { intent: "switch"; id: string; on: "yes" | "no"; version: string }
  | { intent: "duplicate"; id: string }
  | { intent: "archive"; id: string; version: string };

export type RulesAnswer =
  | { ok: true; done: "ordered" | "on" | "off" | "duplicated" | "archived" }
  | { ok: false; reason: "changed-meanwhile" | "unknown" | "needs-scopes" };

const mostRules = 200;

/** Out of whatever was posted; undefined for what no page of ours posts. */
export function readRulesAction(posted: { get: (name: string) => unknown }): (RulesAction & { locale: string }) | undefined {
  const read = (name: string): string => {
    const value = posted.get(name);
    return typeof value === "string" ? value.slice(0, 10_000) : "";
  };
  const [id, version, locale] = [read("id"), read("version"), read("locale")];
  const isRule = /^[a-z0-9-]{1,40}$/.test(id);
  const isVersion = /^\d{1,9}$/.test(version);
  switch (read("intent")) {
    case "order": return ruleIdsOf(read("ids")).length > 0 ? { intent: "order", ids: read("ids"), locale } : undefined;
    case "switch": return isRule && isVersion ? { intent: "switch", id, version, on: read("on") === "yes" ? "yes" : "no", locale } : undefined;
    case "duplicate": return isRule ? { intent: "duplicate", id, locale } : undefined;
    case "archive": return isRule && isVersion ? { intent: "archive", id, version, locale } : undefined;
    default: return undefined;
  }
}

/** "a,b" → the ids in it. */
export const ruleIdsOf = (ids: string): string[] => ids.split(",").filter((id) => /^[a-z0-9-]{1,40}$/.test(id)).slice(0, mostRules);
