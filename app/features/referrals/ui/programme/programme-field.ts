import type { FormErrors } from "~/kernel/typing/typed-field";
import type { ProgrammeForm } from "../../domain/programme/programme-form";
import type { programmeMessages } from "./programme-messages";

type Words = ReturnType<typeof programmeMessages>;

/** What every part of the programme's page gets. */
export interface PartProps {
  form: ProgrammeForm;
  errors: FormErrors;
  currency: string;
  onChange: (change: Partial<ProgrammeForm>) => void;
}

/** What stands beside the field of this path: "friend.amount", "signals.same-email"; undefined where nothing is wrong. */
export function programmeErrorWords(errors: FormErrors, path: string, words: Words): string | undefined {
  const code = errors[path];
  if (!code) return undefined;
  const name = path.startsWith("signals.") ? "weight" : path.slice(path.lastIndexOf(".") + 1);
  const isRange = code === "too-small" || code === "too-large" || code === "not-whole";
  return isRange && name in words.ranges ? `${words.errors[code]} ${words.ranges[name as keyof typeof words.ranges]}` : words.errors[code];
}

type TextName = "monthlyBudget" | "orderMinimum" | "holdDays" | "fallbackDays" | "controlShare" | "holdFrom" | "refuseAbove" | "friendsADay";

/** The properties of a field for a number, which is text. */
export const numberField = ({ form, errors, onChange }: PartProps, words: Words) => (name: TextName, inputMode: "decimal" | "numeric" = "numeric") => ({
  name, value: form[name], error: programmeErrorWords(errors, name, words), autoComplete: "off", maxLength: 40, inputMode, onChange: (value: string) => { onChange({ [name]: value }); },
});

/** Which errors a change may have mended: those of the fields themselves, and those that name several fields together. */
export function stillWrong(errors: FormErrors, changed: Partial<ProgrammeForm>): FormErrors {
  const names = Object.keys(changed);
  const touchesWays = names.some((name) => name.startsWith("way") || name === "linkGives" || name === "on");
  const touchesDays = names.includes("holdDays") || names.includes("fallbackDays");
  const touchesScores = names.includes("holdFrom") || names.includes("refuseAbove");
  return Object.fromEntries(Object.entries(errors).filter(([path, code]) => {
    if (touchesWays && (path === "ways" || code === "not-for-many" || code === "needs-scopes")) return false;
    if (code === "below-hold" && ((touchesDays && path === "fallbackDays") || (touchesScores && path === "refuseAbove"))) return false;
    return !names.some((name) => path === name || path.startsWith(`${name}.`));
  }));
}
