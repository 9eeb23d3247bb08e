/**
 * What a verb of the shop answers. Nothing has changed where `ok` is false.
 *
 * `code` names what is at fault (a discount code as it was typed, or "order", "lines", "customer" …), `reason` is a
 * stable word for programs, `message` a sentence for people.
 */
export interface Refusal {
  code: string;
  reason: string;
  message?: { de: string; en: string };
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; errors: Refusal[] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (code: string, reason: string): { ok: false; errors: Refusal[] } => ({
  ok: false,
  errors: [{ code, reason }],
});
