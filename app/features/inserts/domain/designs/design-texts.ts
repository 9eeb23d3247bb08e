/*
 * The little language of a design's texts.
 *
 *   {first_name}                     the value; where there is none, the whole text is left out
 *   {first_name|liebe Kundin}        the value, or what stands behind the bar (which is plain text)
 *   {{ and }}                        a brace
 *
 * A line that ends here ends on the card, too, and an empty one parts paragraphs. A value never brings line breaks along.
 */

/** What may stand between braces. */
export const designVariables = ["first_name", "shop_name", "offer", "conditions", "code", "valid_days", "last_day", "order_name", "gift", "advocate_code", "advocate_link"] as const;
export type DesignVariable = (typeof designVariables)[number];

/** Null: there is none for this card. */
export type VariableValues = Record<DesignVariable, string | null>;

export type TextProblem =
  | { kind: "unknown-variable"; name: string }
  /** A brace that is opened and not closed, or the other way round. */
  | { kind: "lonely-brace" };

type Piece = string | { variable: DesignVariable; fallback: string | null };
type ParsedText = { ok: true; pieces: Piece[] } | { ok: false; problem: TextProblem };

export type FilledText = { ok: true; text: string | null } | { ok: false; problem: TextProblem };

/** The text with its variables filled in; null where one without a fallback has no value. */
export function fillText(template: string, values: VariableValues): FilledText {
  const parsed = parseText(template);
  if (!parsed.ok) return parsed;
  let text = "";
  for (const piece of parsed.pieces) {
    const filled = typeof piece === "string" ? piece : (valueOf(values[piece.variable]) ?? piece.fallback);
    if (filled === null) return { ok: true, text: null };
    text += filled;
  }
  return { ok: true, text };
}

/** What is wrong with a text as it was typed, or null. */
export function textProblem(template: string): TextProblem | null {
  const parsed = parseText(template);
  return parsed.ok ? null : parsed.problem;
}

/** The variables that a text uses, each once; none of a text that is wrong. */
export function variablesIn(template: string): DesignVariable[] {
  const parsed = parseText(template);
  if (!parsed.ok) return [];
  return [...new Set(parsed.pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.variable])))];
}

const valueOf = (value: string | null): string | null => (value === null || value.trim() === "" ? null : value.replace(/[\n-\r\u0085\u2028\u2029]+/g, " "));

const isVariable = (name: string): name is DesignVariable => (designVariables as readonly string[]).includes(name);

/** A doubled brace, a variable, a brace by itself, or text up to the next brace. */
const token = /\{\{|\}\}|\{([^{}|]*)(?:\|([^{}]*))?\}|[{}]|[^{}]+/g;

function parseText(template: string): ParsedText {
  const pieces: Piece[] = [];
  for (const [whole, name, fallback] of template.matchAll(token)) {
    if (whole === "{{" || whole === "}}") pieces.push(whole.slice(0, 1));
    else if (whole === "{" || whole === "}") return { ok: false, problem: { kind: "lonely-brace" } };
    else if (name === undefined) pieces.push(whole);
    else if (isVariable(name.trim())) pieces.push({ variable: name.trim() as DesignVariable, fallback: fallback ?? null });
    else return { ok: false, problem: { kind: "unknown-variable", name: name.trim() } };
  }
  return { ok: true, pieces };
}
