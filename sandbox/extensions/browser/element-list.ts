/** Which elements Shopify has in one part of it (the admin, the checkout, customers' accounts), with what they take: made by scripts/extensions/element-list.mjs from Shopify's types. */
export interface ElementList {
  elements: Record<string, ElementFacts>;
  /** Which of them an extension may use there. */
  targets: Record<string, string[]>;
}

export interface ElementFacts {
  props: Record<string, Takes>;
  /** In lower case, without "on". */
  events: string[];
}

/** One of some words, or a kind of value; "other" is not looked at. */
export type Takes = string[] | "string" | "number" | "boolean" | "other";

/** What is wrong with a value for a property, or null. Nothing at all is always right. */
export function wrongValue(takes: Takes, value: unknown): string | null {
  if (value === undefined || value === null || takes === "other") return null;
  if (Array.isArray(takes)) return typeof value === "string" && takes.includes(value) ? null : `has to be one of ${takes.map((one) => `"${one}"`).join(", ")}`;
  if (takes === "string") return typeof value === "object" || typeof value === "function" ? "has to be text" : null;
  return typeof value === takes ? null : `has to be a ${takes}`;
}
