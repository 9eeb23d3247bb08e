import type { Locale } from "~/kernel/locale";

/**
 * The texts of one room in every language. English says which there are; one that is missing or superfluous in another
 * language does not compile. Texts with values in them are functions of those values.
 */
export function defineMessages<M extends object>(english: M, others: Record<Exclude<Locale, "en">, { [K in keyof M]: Widened<M[K]> }>) {
  const all: Record<Locale, { [K in keyof M]: Widened<M[K]> }> = { en: english as { [K in keyof M]: Widened<M[K]> }, ...others };
  return (locale: Locale): { [K in keyof M]: Widened<M[K]> } => all[locale];
}

type Widened<T> = T extends string ? string : T extends (...values: infer A) => string ? (...values: A) => string : { [K in keyof T]: Widened<T[K]> };
