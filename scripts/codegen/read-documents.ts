import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GraphQLError, parse, validate } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";

export interface OperationDocument {
  /** Path from the project's folder on. */
  location: string;
  document: DocumentNode;
}

/**
 * Every operation, parsed and valid against Shopify's schema.
 *
 * Throws an Error that names every file, line and field that is wrong.
 */
export function readDocuments(root: string, folder: string, schema: GraphQLSchema): OperationDocument[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".graphql")).sort();
  const problems: string[] = [];
  const documents = names.flatMap((name) => {
    const location = `${folder}/${name}`;
    const checked = checkDocument(readFileSync(join(root, location), "utf8"), schema);
    problems.push(...checked.problems.map((problem) => `${location}:${problem}`));
    return checked.document ? [{ location, document: checked.document }] : [];
  });
  if (problems.length > 0) throw new Error(`These operations do not fit Shopify's schema:\n${problems.map((line) => `  ${line}`).join("\n")}`);
  return documents;
}

/** `problems` read `line: what is wrong`. */
export function checkDocument(source: string, schema: GraphQLSchema): { document?: DocumentNode; problems: string[] } {
  try {
    const document = parse(source);
    return { document, problems: validate(schema, document).map(sayWhere) };
  } catch (error) {
    if (error instanceof GraphQLError) return { problems: [sayWhere(error)] };
    throw error;
  }
}

function sayWhere(error: GraphQLError): string {
  return `${error.locations?.[0]?.line ?? 1}: ${error.message}`;
}
