/**
 * `shopify.i18n.translate` for one language: keys with dots into nested messages, `{{name}}` filled in, `{ one, other }` chosen by
 * `count`. A missing key is the key itself, and is reported.
 */
export function translator(messages: object, locale: string, report: (what: string) => void) {
  const plural = new Intl.PluralRules(locale);
  return (key: string, values: Record<string, unknown> = {}): string => {
    let found: unknown = messages;
    for (const part of key.split(".")) found = isRecord(found) ? found[part] : undefined;
    if (isRecord(found) && typeof values.count === "number") found = found[plural.select(values.count)] ?? found.other;
    if (typeof found !== "string") {
      report(`There is no translation "${key}" in ${locale}.`);
      return key;
    }
    return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
      if (!(name in values)) report(`The translation "${key}" needs a value "${name}".`);
      const value = values[name];
      return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : String(value ?? "");
    });
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
