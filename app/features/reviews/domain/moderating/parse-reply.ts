/** As long as a reply may be, in characters as people count them. */
export const longestReply = 2_000;

export type ParsedReply = { ok: true; text: string } | { ok: false; error: "empty" | "too-long" };

/** Characters that nobody sees and that turn what is around them: controls (but for tab and line break), directional overrides and isolates. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A public reply as it is kept: text, nothing else; lines as they were typed, at most one of them empty in between. */
export function parseReply(typed: string): ParsedReply {
  const text = typed.replace(/\r\n?/g, "\n").replace(unseen, "").replace(/[^\S\n]+$/gmu, "").replace(/\n{3,}/g, "\n\n").trim().normalize("NFC");
  if (text === "") return { ok: false, error: "empty" };
  return [...text].length > longestReply ? { ok: false, error: "too-long" } : { ok: true, text };
}
