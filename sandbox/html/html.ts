/**
 * HTML that cannot forget to escape: `html` is a template tag whose every value is escaped unless it is itself `Html`.
 *
 * Attributes are written with double quotes by whoever writes the template. Escaping does not stop `javascript:` in an
 * address: every href is built from paths of our own.
 */
const trusted = Symbol("trusted html");

/** Text that is known to be HTML. Only `html` and `trustHtml` make it. */
export interface Html {
  readonly [trusted]: string;
}

/** What may stand in a template. `null`, `undefined` and `false` leave nothing, so that `condition && html…` reads well. */
export type HtmlValue = Html | string | number | bigint | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Plain text made safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (isHtml(value)) return value[trusted];
  return value.map(render).join("");
}

function isHtml(value: Html | readonly HtmlValue[]): value is Html {
  return trusted in value;
}

/** The template tag: literal parts stay, every value is escaped unless it is `Html`; lists are joined with nothing. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let text = parts[0] ?? "";
  values.forEach((value, index) => {
    text += render(value) + (parts[index + 1] ?? "");
  });
  return { [trusted]: text };
}

/** Declares text to be HTML without looking at it: only for our own drawings and for what a theme would print unescaped. */
export function trustHtml(text: string): Html {
  return { [trusted]: text };
}

/** The finished text, to be sent. */
export function htmlText(value: Html): string {
  return value[trusted];
}
