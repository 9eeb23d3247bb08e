import { GraphQLError, Kind } from "graphql";
import type { GraphQLSchema, ValueNode } from "graphql";

type Check = (value: unknown) => unknown;

const refuse = (type: string, value: unknown): never => {
  throw new GraphQLError(`Invalid ${type} value: ${JSON.stringify(value)}.`, { extensions: { code: "INVALID_VARIABLE" } });
};

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601 with or without a time; without a zone it is UTC. Becomes an instant as the sandbox stores it. */
const instant: Check = (value) => {
  if (typeof value !== "string" || !INSTANT.test(value)) return refuse("DateTime", value);
  const zoned = value.length > 10 && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? `${value}Z` : value;
  const date = new Date(zoned);
  return Number.isNaN(date.getTime()) ? refuse("DateTime", value) : date.toISOString();
};

const day: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : refuse("Date", value);

/** Kept as text, so that no amount goes through a binary float. */
const decimal: Check = (value) => {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? value : refuse("Decimal", value);
};

const wholeNumber: Check = (value) => {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return String(value);
  return typeof value === "string" && /^\d+$/.test(value) ? value : refuse("UnsignedInt64", value);
};

const address: Check = (value) => {
  if (typeof value !== "string" || !URL.canParse(value)) return refuse("URL", value);
  return value;
};

const text =
  (name: string): Check =>
  (value) =>
    typeof value === "string" ? value : refuse(name, value);

const CHECKS: Record<string, Check> = {
  DateTime: instant,
  Date: day,
  Decimal: decimal,
  Money: decimal,
  UnsignedInt64: wholeNumber,
  BigInt: wholeNumber,
  URL: address,
  HTML: text("HTML"),
  FormattedString: text("FormattedString"),
  Color: text("Color"),
  JSON: (value) => value,
};

const literal = (node: ValueNode): unknown => {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.ENUM:
      return node.value;
    case Kind.BOOLEAN:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map(literal);
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value)]));
    default:
      return undefined;
  }
};

/** Gives the schema's own scalars their strict reading of what callers send; what goes out is passed on as it is. */
export function checkScalars(schema: GraphQLSchema): void {
  for (const [name, check] of Object.entries(CHECKS)) {
    const type = schema.getType(name);
    if (!type || !("parseValue" in type) || !("serialize" in type)) continue;
    type.parseValue = check;
    type.parseLiteral = (node: ValueNode) => check(node.kind === Kind.VARIABLE ? undefined : literal(node));
    type.serialize = (value: unknown) => value;
  }
}
