import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescript from "@graphql-codegen/typescript";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildSchema, GraphQLScalarType, isSpecifiedScalarType, parse, printSchema } from "graphql";
import type { GraphQLSchema } from "graphql";
import { keepUsed } from "./keep-used";
import { readDocuments } from "./read-documents";

export interface Places {
  root: string;
  /** Shopify's schema, in SDL. */
  schemaFile: string;
  /** Folder of `*.graphql`, one operation a file. */
  operationsFolder: string;
  /** Said in the head, so that one can see without generating whether the file is current. */
  sourcesHash: string;
}

/**
 * The typed documents of every operation as one TypeScript file. The same sources always give the same text.
 *
 * Throws an Error that names the file and the field of an operation that does not fit the schema.
 */
export async function generateOperationTypes({ root, schemaFile, operationsFolder, sourcesHash }: Places): Promise<string> {
  const schema = buildSchema(readFileSync(join(root, schemaFile), "utf8"));
  const config = {
    onlyOperationTypes: true,
    enumsAsTypes: true,
    avoidOptionals: { field: true },
    skipTypename: true,
    useTypeImports: true,
    strictScalars: true,
    disableDescriptions: true,
    scalars: customScalars(schema),
  };
  const generated = await codegen({
    filename: "generated.ts",
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: readDocuments(root, operationsFolder, schema),
    config,
    plugins: [{ typescript: {} }, { typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescript, typescriptOperations, typedDocumentNode },
  });
  const head = `// long because it is generated: by \`npm run codegen\`, from ${operationsFolder}/*.graphql and Shopify's schema\n// sources: ${sourcesHash}\n`;
  return head + keepUsed(generated.replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gm, "")).trimEnd() + "\n";
}

/** Every scalar of Shopify's own is text on the wire; only JSON can be anything. */
function customScalars(schema: GraphQLSchema): Record<string, string> {
  const scalars = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLScalarType && !isSpecifiedScalarType(type));
  return Object.fromEntries(scalars.map(({ name }) => [name, name === "JSON" ? "unknown" : "string"]));
}
