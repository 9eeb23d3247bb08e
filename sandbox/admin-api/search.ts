import { GraphQLError } from "graphql";

/** Shopify's search syntax, as far as it is used here: terms side by side (and), OR, NOT or "-", parentheses, quotes, comparators. */
export type Comparator = ":" | ":<" | ":<=" | ":>" | ":>=";

/** Whether an entity fits a term; `field` is null for a bare word. */
export type Match<T> = (entity: T, comparator: Comparator, value: string) => boolean;

/** By field name; "" answers bare words. */
export type SearchFields<T> = Record<string, Match<T>>;

type Test<T> = (entity: T) => boolean;

const TOKEN =
  /\s*(\(|\)|-?(?:[A-Za-z_][\w.]*:)(?:<=|>=|<|>)?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()]+)|-?"(?:[^"\\]|\\.)*"|-?'(?:[^'\\]|\\.)*'|[^\s()]+)/gy;

const unquote = (text: string): string => {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  return (quoted ? quoted[2] ?? "" : text).replace(/\\(.)/g, "$1");
};

function termTest<T>(token: string, fields: SearchFields<T>, listName: string): Test<T> {
  const term = /^([A-Za-z_][\w.]*)(:<=|:>=|:<|:>|:)([\s\S]+)$/.exec(token);
  const name = term?.[1] ?? "";
  const match = fields[name];
  if (!match)
    throw new GraphQLError(`the sandbox does not know the search field "${name || token}" of ${listName} yet`, {
      extensions: { code: "UNKNOWN_TO_SANDBOX" },
    });
  const comparator = (term?.[2] ?? ":") as Comparator;
  const value = unquote(term?.[3] ?? token);
  return (entity) => match(entity, comparator, value);
}

/** A test out of a search; everything fits an empty one. Throws, naming it, for a field that is not in `fields`. */
export function parseSearch<T>(text: string | null | undefined, fields: SearchFields<T>, listName: string): Test<T> {
  const tokens = [...(text ?? "").matchAll(TOKEN)].map((match) => match[1] ?? "");
  let at = 0;

  const one = (): Test<T> => {
    const token = tokens[at] ?? "";
    at += 1;
    if (token === "NOT") {
      const inner = one();
      return (entity) => !inner(entity);
    }
    if (token === "(") {
      const inner = anyOf();
      at += 1;
      return inner;
    }
    if (token.startsWith("-") && token.length > 1 && !/^-\d/.test(token)) {
      const inner = termTest(token.slice(1), fields, listName);
      return (entity) => !inner(entity);
    }
    return termTest(token, fields, listName);
  };

  const allOf = (): Test<T> => {
    const tests: Test<T>[] = [];
    while (at < tokens.length && tokens[at] !== ")" && tokens[at] !== "OR") {
      if (tokens[at] === "AND") at += 1;
      else tests.push(one());
    }
    return (entity) => tests.every((test) => test(entity));
  };

  const anyOf = (): Test<T> => {
    const tests = [allOf()];
    while (tokens[at] === "OR") {
      at += 1;
      tests.push(allOf());
    }
    return (entity) => tests.some((test) => test(entity));
  };

  return anyOf();
}

const byComparator = (comparator: Comparator, order: number): boolean =>
  ({ ":": order === 0, ":<": order < 0, ":<=": order <= 0, ":>": order > 0, ":>=": order >= 0 }[comparator]);

/** Compares ids as numbers of any size; long ids are understood too. */
export const matchId =
  <T>(idOf: (entity: T) => string | null): Match<T> =>
  (entity, comparator, value) => {
    const id = idOf(entity);
    const wanted = value.startsWith("gid://") ? value.split("/").at(-1) ?? "" : value;
    if (id === null || !/^\d+$/.test(wanted)) return false;
    return byComparator(comparator, BigInt(id) < BigInt(wanted) ? -1 : BigInt(id) > BigInt(wanted) ? 1 : 0);
  };

/** Compares instants; a day alone means its first moment, and with ":" the whole of it (in UTC). */
export const matchInstant =
  <T>(instantOf: (entity: T) => string | null): Match<T> =>
  (entity, comparator, value) => {
    const instant = instantOf(entity);
    const wanted = Date.parse(value);
    if (instant === null || Number.isNaN(wanted)) return false;
    if (comparator === ":" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return instant.startsWith(value);
    return byComparator(comparator, Date.parse(instant) - wanted);
  };

/** Compares text without regard to case; a star at the end stands for anything. */
export const matchText =
  <T>(textsOf: (entity: T) => readonly (string | null)[]): Match<T> =>
  (entity, _, value) => {
    const wanted = value.toLowerCase();
    return textsOf(entity).some((text) => {
      if (text === null) return false;
      return wanted.endsWith("*") ? text.toLowerCase().startsWith(wanted.slice(0, -1)) : text.toLowerCase() === wanted;
    });
  };
