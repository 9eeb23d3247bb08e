/**
 * Shopify's language of segments (shopify.dev, "Segment query language reference"), for the filters that this shop knows:
 * `number_of_orders >= 2 AND (customer_tags CONTAINS 'vip' OR last_order_date < -30d)`. AND binds closer than OR.
 */

/** What of a customer can be asked for. Days are "2026-07-15", in the shop's zone; money in the currency's major unit. */
export interface SegmentFacts {
  today: string;
  numbers: Record<"number_of_orders" | "amount_spent", number>;
  days: Record<"first_order_date" | "last_order_date" | "customer_added_date", string | null>;
  texts: Record<"customer_language" | "email_subscription_status" | "customer_email_domain", string | null>;
  lists: Record<"customer_tags" | "customer_countries", readonly string[]>;
}

export type SegmentTest = (facts: SegmentFacts) => boolean;

/** `fault` is what is wrong with the text, as Shopify would tell the merchant. */
export type ParsedSegment = { ok: true; test: SegmentTest } | { ok: false; fault: string };

const NUMBERS = ["number_of_orders", "amount_spent"] as const;
const DAYS = ["first_order_date", "last_order_date", "customer_added_date"] as const;
const TEXTS = ["customer_language", "email_subscription_status", "customer_email_domain"] as const;
const LISTS = ["customer_tags", "customer_countries"] as const;

const TOKEN = /\s*('(?:[^'\\]|\\.)*'|-?\d+[dwmy]\b|\d{4}-\d{2}-\d{2}|-?\d+(?:\.\d+)?|[A-Za-z_][\w.]*|>=|<=|!=|[=<>(),:])/gy;

interface Fault {
  fault: string;
}

const failed = (value: unknown): value is Fault => typeof value === "object" && value !== null && "fault" in value;

function tokensOf(text: string): string[] | Fault {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    tokens.push(match[1] ?? "");
    end = match.index + match[0].length;
  }
  const rest = text.slice(end).trim();
  return rest === "" ? tokens : { fault: `Query contains an unexpected symbol: ${rest.slice(0, 20)}` };
}

/** "-30d", "today" or a day, as a day. */
function dayOf(token: string, today: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(token)) return token;
  const word = { today: "-0d", yesterday: "-1d" }[token.toLowerCase()] ?? token;
  const [, count, unit] = /^(-?\d+)([dwmy])$/.exec(word) ?? [];
  if (count === undefined) return null;
  const day = new Date(`${today}T00:00:00Z`);
  const many = Number(count);
  if (unit === "d" || unit === "w") day.setUTCDate(day.getUTCDate() + many * (unit === "w" ? 7 : 1));
  else if (unit === "m") day.setUTCMonth(day.getUTCMonth() + many);
  else day.setUTCFullYear(day.getUTCFullYear() + many);
  return day.toISOString().slice(0, 10);
}

const COMPARE: Record<string, (order: number) => boolean> = {
  "=": (order) => order === 0, "!=": (order) => order !== 0, ">": (order) => order > 0, ">=": (order) => order >= 0,
  "<": (order) => order < 0, "<=": (order) => order <= 0,
};

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => names.some((candidate) => candidate === name);
const order = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Faults of the text are answered; filters of Shopify's that this sandbox does not know are thrown, by name. */
export function parseSegmentQuery(text: string): ParsedSegment {
  const read = tokensOf(text);
  if (failed(read)) return { ok: false, fault: read.fault };
  const tokens = read;
  let at = 0;
  const next = (): string => tokens[at++] ?? "";
  const isNext = (word: string): boolean => (tokens[at] ?? "").toUpperCase() === word;
  const skip = (word: string): boolean => isNext(word) && ++at > 0;
  const unexpected = (token: string): Fault => ({ fault: token === "" ? "Query ends too early" : `Query contains an unexpected word: ${token}` });

  function textValue(): string | Fault {
    const token = next();
    return token.startsWith("'") ? token.slice(1, -1).replace(/\\(.)/g, "$1") : unexpected(token);
  }

  function textList(): string[] | Fault {
    if (!skip("(")) return unexpected(next());
    const values: string[] = [];
    do {
      const value = textValue();
      if (failed(value)) return value;
      values.push(value);
    } while (skip(","));
    return skip(")") ? values : unexpected(next());
  }

  /** What number or day a token means, once today is known. */
  function scalar(kind: "number" | "day"): ((facts: SegmentFacts) => number | string) | Fault {
    const token = next();
    if (kind === "number") return /^-?\d+(\.\d+)?$/.test(token) ? () => Number(token) : unexpected(token);
    return dayOf(token, "2026-01-01") === null ? unexpected(token) : (facts) => dayOf(token, facts.today) ?? "";
  }

  function compared(kind: "number" | "day", of: (facts: SegmentFacts) => number | string | null): SegmentTest | Fault {
    const operator = next().toUpperCase();
    if (operator === "IS") {
      const isNot = skip("NOT");
      return skip("NULL") ? (facts) => (of(facts) === null) !== isNot : unexpected(next());
    }
    const from = scalar(kind);
    if (failed(from)) return from;
    const ordered = (facts: SegmentFacts, value: (facts: SegmentFacts) => number | string, test: (order: number) => boolean): boolean => {
      const own = of(facts);
      return own !== null && test(order(own, value(facts)));
    };
    if (operator === "BETWEEN") {
      if (!skip("AND")) return unexpected(next());
      const to = scalar(kind);
      if (failed(to)) return to;
      return (facts) => ordered(facts, from, (way) => way >= 0) && ordered(facts, to, (way) => way <= 0);
    }
    const compare = COMPARE[operator];
    return compare ? (facts) => ordered(facts, from, compare) : unexpected(operator);
  }

  function ofText(of: (facts: SegmentFacts) => string | null): SegmentTest | Fault {
    const operator = next().toUpperCase();
    if (operator === "IS") {
      const isNot = skip("NOT");
      return skip("NULL") ? (facts) => (of(facts) === null) !== isNot : unexpected(next());
    }
    const isNot = operator === "NOT" || operator === "!=";
    if (operator === "IN" || (operator === "NOT" && skip("IN"))) {
      const values = textList();
      return failed(values) ? values : (facts) => values.some((value) => same(value, of(facts) ?? "")) !== isNot;
    }
    if (operator !== "=" && operator !== "!=") return unexpected(operator);
    const value = textValue();
    return failed(value) ? value : (facts) => same(value, of(facts) ?? "") !== isNot;
  }

  function ofList(of: (facts: SegmentFacts) => readonly string[]): SegmentTest | Fault {
    const isNot = skip("NOT");
    if (!skip("CONTAINS")) {
      if (isNot || !skip("IS")) return unexpected(next());
      const isFilled = skip("NOT");
      return skip("NULL") ? (facts) => of(facts).length > 0 === isFilled : unexpected(next());
    }
    const value = textValue();
    return failed(value) ? value : (facts) => of(facts).some((own) => same(own, value)) !== isNot;
  }

  function condition(): SegmentTest | Fault {
    if (skip("(")) {
      const inner = anyOf();
      if (failed(inner)) return inner;
      return skip(")") ? inner : unexpected(next());
    }
    const name = next();
    if (isOneOf(NUMBERS, name)) return compared("number", ({ numbers }) => numbers[name]);
    if (isOneOf(DAYS, name)) return compared("day", ({ days }) => days[name]);
    if (isOneOf(TEXTS, name)) return ofText(({ texts }) => texts[name]);
    if (isOneOf(LISTS, name)) return ofList(({ lists }) => lists[name]);
    if (/^[a-z]+(_[a-z]+)+$/.test(name) || name.includes(".")) throw new Error(`the sandbox does not know the segment filter ${name} yet`);
    return unexpected(name);
  }

  function joined(word: "AND" | "OR", part: () => SegmentTest | Fault, join: (tests: SegmentTest[]) => SegmentTest): SegmentTest | Fault {
    const tests: SegmentTest[] = [];
    do {
      const test = part();
      if (failed(test)) return test;
      tests.push(test);
    } while (skip(word));
    return join(tests);
  }
  const allOf = (): SegmentTest | Fault => joined("AND", condition, (tests) => (facts) => tests.every((test) => test(facts)));
  function anyOf(): SegmentTest | Fault {
    return joined("OR", allOf, (tests) => (facts) => tests.some((test) => test(facts)));
  }

  const test = anyOf();
  if (failed(test)) return { ok: false, fault: test.fault };
  return at === tokens.length ? { ok: true, test } : { ok: false, fault: unexpected(tokens[at] ?? "").fault };
}
