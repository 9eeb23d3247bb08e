import type { FormErrors } from "~/kernel/typing/typed-field";
import type { ruleMessages } from "./rule-messages";

/** What stands beside the field of this path: "variants.0.amount"; undefined where nothing is wrong. */
export function ruleErrorWords(errors: FormErrors, path: string, words: ReturnType<typeof ruleMessages>): string | undefined {
  const code = errors[path];
  if (!code) return undefined;
  const name = path.slice(path.lastIndexOf(".") + 1);
  const isRange = code === "too-small" || code === "too-large" || code === "not-whole";
  return isRange && name in words.ranges ? `${words.errors[code]} ${words.ranges[name as keyof typeof words.ranges]}` : words.errors[code];
}

/** The errors below a path, under their own names: "conditions.0." → { from: … }. */
export const errorsUnder = (errors: FormErrors, path: string): FormErrors =>
  Object.fromEntries(Object.entries(errors).flatMap(([name, code]) => (name.startsWith(path) ? [[name.slice(path.length), code]] : [])));
