import type { FormErrors } from "~/kernel/typing/typed-field";
import type { ReviewProgrammeForm } from "../../domain/programme/review-programme-form";
import type { reviewProgrammeMessages } from "./review-programme-messages";

export type Words = ReturnType<typeof reviewProgrammeMessages>;

/** What every part of the programme's page gets. */
export interface PartProps {
  form: ReviewProgrammeForm;
  errors: FormErrors;
  onChange: (change: Partial<ReviewProgrammeForm>) => void;
}

/** What stands beside the field of this path: "fallbackDays", "attributes.0.options.1.de"; undefined where nothing is wrong. */
export function errorWords(errors: FormErrors, path: string, words: Words): string | undefined {
  const code = errors[path];
  if (!code) return undefined;
  if (code === "below-hold") return words.belowDelay;
  if (code === "twice") return words.twice;
  if (path.endsWith(".options") && code === "missing") return words.optionsMissing;
  const name = path.slice(path.lastIndexOf(".") + 1);
  const isRange = code === "too-small" || code === "too-large" || code === "not-whole";
  return isRange && name in words.ranges ? `${words.errors[code]} ${words.ranges[name as keyof typeof words.ranges]}` : words.errors[code];
}

type NumberName = "askPastDays" | "delayDays" | "fallbackDays" | "reminderAfterDays" | "controlShare" | "lookWithinDays";

/** The properties of a field for a number, which is text. */
export const numberField = ({ form, errors, onChange }: PartProps, words: Words) => (name: NumberName, inputMode: "decimal" | "numeric" = "numeric") => ({
  name, value: form[name], error: errorWords(errors, name, words), autoComplete: "off", maxLength: 40, inputMode, onChange: (value: string) => { onChange({ [name]: value }); },
});

/** Which errors a change may have mended: those of the fields themselves, and those that name several fields together. */
export function stillWrong(errors: FormErrors, changed: Partial<ReviewProgrammeForm>): FormErrors {
  const names = Object.keys(changed);
  const touchesWays = names.some((name) => name.startsWith("way") || name === "on");
  return Object.fromEntries(Object.entries(errors).filter(([path]) => {
    if (touchesWays && path === "ways") return false;
    if (names.includes("delayDays") && path === "fallbackDays") return false;
    return !names.some((name) => path === name || path.startsWith(`${name}.`));
  }));
}

/** A list with one of its items changed. */
export const withItem = <T,>(items: readonly T[], index: number, change: Partial<T>): T[] => items.map((item, at) => (at === index ? { ...item, ...change } : item));
export const withoutItem = <T,>(items: readonly T[], index: number): T[] => items.filter((_, at) => at !== index);
