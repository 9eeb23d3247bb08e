export interface NoteAttribute {
  key: string;
  value: string;
}

/** What is there, with this one set; undefined when it is there already. Shopify says a missing value as null: an empty one keeps the attribute. */
export function mergeAttributes(there: readonly { key: string; value?: string | null }[], key: string, value: string): NoteAttribute[] | undefined {
  if (there.some((one) => one.key === key && one.value === value)) return undefined;
  return [...there.filter((one) => one.key !== key).map((one) => ({ key: one.key, value: one.value ?? "" })), { key, value }];
}
