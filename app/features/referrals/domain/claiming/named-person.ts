/** Somebody as a friend has named them: by an e-mail address, or by a name. `search` is Shopify's syntax for customers. */
export interface NamedPerson {
  by: "email" | "name";
  /** As it is compared: see `comparable`. */
  text: string;
  search: string;
}

/** A customer as far as naming goes. */
export interface Nameable {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}

/** The longest text that is taken, in characters. */
export const longestName = 200;
/** Names of more words are not looked for: each word more is one more way to part them. */
const mostWords = 6;

/** Whom a text names, or null where it names nobody: nothing in it, too long, or more words than names have. */
export function namedPerson(typed: string): NamedPerson | null {
  if (typed.length > longestName) return null;
  const text = comparable(typed);
  if (text === "") return null;
  if (text.includes("@")) return text.includes(" ") ? null : { by: "email", text, search: `email:${quoted(text)}` };
  const words = text.split(" ");
  if (words.length > mostWords) return null;
  const [only = ""] = words;
  const search = words.length === 1 ? `first_name:${quoted(only)} OR last_name:${quoted(only)}` : waysToPart(words).map(([first, last]) => `(first_name:${quoted(first)} last_name:${quoted(last)})`).join(" OR ");
  return { by: "name", text, search };
}

/** Whether a customer that Shopify has found is called exactly so, or has exactly this address: its search finds more. "Lindner, Anna" is Anna Lindner. */
export function isNamed({ firstName, lastName, email }: Nameable, { by, text }: NamedPerson): boolean {
  if (by === "email") return email !== null && comparable(email) === text;
  const [first, last] = [comparable(firstName ?? ""), comparable(lastName ?? "")];
  return [`${first} ${last}`.trim(), `${last} ${first}`.trim()].includes(text);
}

/** Letters of one width, small, one space between words, without the commas that stand after a last name. */
const comparable = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[\s,;]+/g, " ").trim();

/** "anna maria lindner": first and last name in each way they can be parted, in either order. */
const waysToPart = (words: readonly string[]): [string, string][] =>
  words.slice(1).flatMap((_, index): [string, string][] => {
    const parts: [string, string] = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return [parts, [parts[1], parts[0]]];
  });

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`;
