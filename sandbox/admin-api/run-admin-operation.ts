import { execute, getOperationAST, GraphQLError, parse, validate } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import type { AdminContext } from "./context";
import { actualCost, MOST_POINTS_A_QUERY, queryCost } from "./query-cost";
import type { Throttle, ThrottleStatus } from "./throttle";

/** The body of a request for GraphQL. */
export interface AdminRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

export interface Answer {
  data?: unknown;
  errors?: readonly object[];
  extensions?: { cost: { requestedQueryCost: number; actualQueryCost: number | null; throttleStatus: ThrottleStatus } };
}

/** An answer with what the log wants to know about it. */
export interface Outcome {
  answer: Answer;
  outcome: "ok" | "user_errors" | "throttled" | "refused";
  message: string | null;
  cost: number;
  operation: string;
}

const documentsBySchema = new WeakMap<GraphQLSchema, Map<string, DocumentNode | readonly GraphQLError[]>>();
const MOST_DOCUMENTS_KEPT = 500;

/** Apps send the same few documents over and over: read and checked once. */
function readDocument(schema: GraphQLSchema, source: string): DocumentNode | readonly GraphQLError[] {
  const documents = documentsBySchema.get(schema) ?? new Map<string, DocumentNode | readonly GraphQLError[]>();
  documentsBySchema.set(schema, documents);
  const known = documents.get(source);
  if (known) return known;
  if (documents.size > MOST_DOCUMENTS_KEPT) documents.clear();
  let read: DocumentNode | readonly GraphQLError[];
  try {
    const document = parse(source);
    const errors = validate(schema, document);
    read = errors.length > 0 ? errors : document;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    read = [error];
  }
  documents.set(source, read);
  return read;
}

const nameOf = (document: DocumentNode, operationName: string | null): string => {
  const operation = getOperationAST(document, operationName);
  const first = operation?.selectionSet.selections[0];
  return operation?.name?.value ?? (first?.kind === "Field" ? first.name.value : "anonymous");
};

function hasUserErrors(data: unknown): string | null {
  if (typeof data !== "object" || data === null) return null;
  for (const payload of Object.values(data)) {
    const errors: unknown = typeof payload === "object" && payload !== null ? Reflect.get(payload, "userErrors") : null;
    if (Array.isArray(errors) && errors.length > 0) return JSON.stringify(errors);
  }
  return null;
}

/** An error's own answer: without the position of fields, Shopify's codes in `extensions`. */
const errorAnswer = (error: GraphQLError): object => ({
  message: error.message,
  locations: error.locations,
  path: error.path,
  extensions: error.extensions,
});

const costError = (cost: number): object => ({
  message: `Query cost is ${cost}, which exceeds the single query max cost limit (${MOST_POINTS_A_QUERY}).\n\nSee https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\ncost of a query is calculated.\n\nTo query larger amounts of data with fewer limits, bulk operations should be used instead.\nSee https://shopify.dev/tutorials/perform-bulk-operations-with-admin-api for usage details.\n`,
  extensions: { code: "MAX_COST_EXCEEDED", cost, maxCost: MOST_POINTS_A_QUERY, documentation: "https://shopify.dev/api/usage/rate-limits" },
});

const throttledError: object = {
  message: "Throttled",
  extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
};

/** Runs without looking at costs: for bulk operations, and the inside of everything below. */
export const executeOperation = async (
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables, operationName }: Pick<AdminRequest, "variables" | "operationName">,
  context: AdminContext
): Promise<ExecutionResult> => execute({ schema, document, contextValue: context, variableValues: variables, operationName });

/**
 * Answers one request as the Admin API would: invalid documents and variables are `errors` with HTTP 200, so is a query
 * above 1,000 points, and THROTTLED when the shop's bucket has too few.
 */
export async function runAdminOperation(schema: GraphQLSchema, request: AdminRequest, context: AdminContext, throttle: Throttle): Promise<Outcome> {
  const document = readDocument(schema, request.query);
  if (!("kind" in document)) {
    return {
      answer: { errors: document.map(errorAnswer) },
      outcome: "refused",
      message: document[0]?.message ?? null,
      cost: 0,
      operation: "invalid",
    };
  }
  const operation = getOperationAST(document, request.operationName);
  const name = nameOf(document, request.operationName);
  if (!operation)
    return {
      answer: { errors: [{ message: "An operation name is required" }] },
      outcome: "refused",
      message: "An operation name is required",
      cost: 0,
      operation: name,
    };
  const { shop, restoreRate } = context.shop;
  const requested = queryCost(schema, document, operation, request.variables);
  const extensions = (actual: number | null): Answer["extensions"] => ({
    cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: throttle.status(shop, restoreRate) },
  });
  if (requested > MOST_POINTS_A_QUERY) {
    return {
      answer: { errors: [costError(requested)], extensions: extensions(null) },
      outcome: "refused",
      message: `costs ${requested} points`,
      cost: requested,
      operation: name,
    };
  }
  if (!throttle.take(shop, restoreRate, requested)) {
    return {
      answer: { errors: [throttledError], extensions: extensions(null) },
      outcome: "throttled",
      message: null,
      cost: requested,
      operation: name,
    };
  }
  const result = await executeOperation(schema, document, request, context);
  const actual = actualCost(result.data, requested, operation.operation === "mutation");
  throttle.giveBack(shop, restoreRate, requested - actual);
  const errors = result.errors?.map(errorAnswer);
  const userErrors = hasUserErrors(result.data);
  return {
    answer: { ...("data" in result ? { data: result.data } : {}), ...(errors ? { errors } : {}), extensions: extensions(actual) },
    outcome: errors ? "refused" : userErrors ? "user_errors" : "ok",
    message: result.errors?.[0]?.message ?? userErrors,
    cost: actual,
    operation: name,
  };
}
