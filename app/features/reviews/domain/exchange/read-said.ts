const yes = new Set(["true", "yes", "1", "y", "ja", "x", "verified", "verified buyer", "verified_buyer", "verified-buyer", "verified purchase", "verified_purchase", "buyer", "kauf belegt", "verified elsewhere", "anderswo bestätigt"]);
const published = new Set(["published", "approved", "ok", "visible", "active", "live", "public", "true", "yes", "1", "veröffentlicht", "freigegeben", "ja"]);
const held = new Set([
  "unpublished", "rejected", "spam", "hidden", "pending", "not-yet", "not yet", "archived", "deleted", "disapproved", "declined", "draft", "flagged", "unapproved", "inactive", "private", "false", "no", "0",
  "abgelehnt", "zurückgenommen", "wartet auf einen blick", "waiting for a look", "taken back", "nein",
]);

const plain = (cell: string): string => cell.trim().toLowerCase().replace(/^'/, "");

/** Whether a cell says so, in so many words; anything else, and nothing, does not. */
export const saysYes = (cell: string): boolean => yes.has(plain(cell));

/** Whether the other tool showed a review: undefined where its word for it is unknown. A tool that says nothing shows all it exports. */
export function wasPublished(cell: string): boolean | undefined {
  const said = plain(cell);
  return said === "" || published.has(said) ? true : held.has(said) ? false : undefined;
}
