/** What a merchant may do in the list of designs, as it is posted. */
export type DesignsAction = { intent: "duplicate"; id: string } | { intent: "archive"; id: string; version: string };

export type DesignsAnswer = { ok: true; done: "duplicated"; id: string } | { ok: true; done: "archived" } | { ok: false; reason: "changed-meanwhile" | "last-one" | "unknown" };

/** Out of whatever was posted; undefined for what no page of ours posts. */
export function readDesignsAction(posted: { get: (name: string) => unknown }): (DesignsAction & { locale: string }) | undefined {
  const read = (name: string): string => {
    const value = posted.get(name);
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  const [intent, id, version, locale] = [read("intent"), read("id"), read("version"), read("locale")];
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return undefined;
  if (intent === "duplicate") return { intent, id, locale };
  return intent === "archive" && /^\d{1,9}$/.test(version) ? { intent, id, version, locale } : undefined;
}
