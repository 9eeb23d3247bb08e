import type { AdminContext } from "../context";

/** The app's number, made of its key: what "$app" stands for is the same in every shop. */
export const appNumber = (apiKey: string): string =>
  String([...apiKey].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 900_000_000, 7) + 100_000_000);

/** "$app:cards" → "app--123--cards"; without a namespace the app's own is meant. */
export function fullNamespace(context: AdminContext, namespace: string | null | undefined): string {
  const own = `app--${appNumber(context.apiKey)}`;
  if (namespace == null || namespace === "$app") return own;
  return namespace.startsWith("$app:") ? `${own}--${namespace.slice("$app:".length)}` : namespace;
}

/** Whether the app may write there: not in other apps' namespaces, nor in Shopify's. */
export function isReserved(context: AdminContext, namespace: string): boolean {
  if (/^(shopify|shopify--.+)$/.test(namespace)) return true;
  const own = `app--${appNumber(context.apiKey)}`;
  return namespace.startsWith("app--") && namespace !== own && !namespace.startsWith(`${own}--`);
}

/** What is wrong with the length or the letters of a namespace or key, or null. */
export function nameFault(part: "namespace" | "key", name: string): { code: "BLANK" | "TOO_SHORT" | "TOO_LONG" | "INVALID"; message: string } | null {
  const label = part === "namespace" ? "Namespace" : "Key";
  const [least, most] = part === "namespace" ? [3, 255] : [2, 64];
  if (name.trim() === "") return { code: "BLANK", message: `${label} can't be blank.` };
  if (name.length < least) return { code: "TOO_SHORT", message: `${label} is too short (minimum is ${least} characters)` };
  if (name.length > most) return { code: "TOO_LONG", message: `${label} is too long (maximum is ${most} characters)` };
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return { code: "INVALID", message: `${label} contains one or more invalid characters.` };
  return null;
}
