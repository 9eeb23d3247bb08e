import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { FormErrors } from "~/kernel/typing/typed-field";

export type SaveAnswer<Saved = { version: number }> = ({ ok: true } & Saved) | { ok: false; errors: FormErrors };

interface EditedFormInput<Form extends { version: string }, Saved extends { version: number }> {
  /** What is stored, as a form, and its version. */
  saved: Form;
  savedVersion: number;
  /** What a form says, as text, whichever way it was typed; a version alone says nothing. */
  says: (form: Form) => string;
  /** Which errors are left after a change. */
  stillWrong?: (errors: FormErrors, changed: Partial<Form>) => FormErrors;
  /** The answer to the last saving; undefined before the first. */
  answer: SaveAnswer<Saved> | undefined;
  onRefused?: (errors: FormErrors) => void;
  onSaved: (saved: Saved) => void;
}

interface EditedForm<Form> {
  form: Form;
  errors: FormErrors;
  isDirty: boolean;
  /** Of the form element: where the first error is looked for. */
  fields: RefObject<HTMLFormElement>;
  change: (changed: Partial<Form>) => void;
  discard: () => void;
  /** What is to be sent now, over the version named; errors of the time before are gone. */
  take: (version?: string) => Form;
}

/** A form that is saved as a whole. Nothing that was typed is lost, whatever the answer is; the first field that is wrong gets the focus. */
export function useEditedForm<Form extends { version: string }, Saved extends { version: number }>(input: EditedFormInput<Form, Saved>): EditedForm<Form> {
  const { saved, savedVersion, says, stillWrong = errorsElsewhere, answer, onRefused, onSaved } = input;
  const [form, setForm] = useState(saved);
  const [errors, setErrors] = useState<FormErrors>({});
  const [isLooking, setLooking] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  // Once the errors stand beside their fields, the first of them is where to go on.
  useEffect(() => {
    if (!isLooking) return;
    setLooking(false);
    fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [isLooking]);
  const seen = useRef<SaveAnswer<Saved>>();
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    setErrors(answer.ok ? {} : answer.errors);
    if (!answer.ok) {
      onRefused?.(answer.errors);
      return setLooking(true);
    }
    // Read again, it is written as everything saved is: "50,00" has become "50", and what is new has its key.
    setForm(savedVersion === answer.version ? saved : { ...form, version: String(answer.version) });
    onSaved(answer);
  });
  const start = (next: Form): Form => { setForm(next); setErrors({}); return next; };
  return {
    form, errors, fields,
    isDirty: says(form) !== says(saved),
    change: (changed) => { setForm({ ...form, ...changed }); setErrors(stillWrong(errors, changed)); },
    discard: () => { start(saved); },
    take: (version = form.version) => start({ ...form, version }),
  };
}

/** A changed field takes its own errors, and those of what is in it, away. */
export function errorsElsewhere<Form>(errors: FormErrors, changed: Partial<Form>): FormErrors {
  const names = Object.keys(changed);
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !names.some((name) => path === name || path.startsWith(`${name}.`))));
}
