import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { Kind, visit } from "graphql";
import type { DocumentNode, FieldNode, OperationDefinitionNode } from "graphql";
import { callShopify } from "./gateway.server";
import type { CallOptions } from "./gateway.server";
import type { Shop } from "./shop-store.server";

/**
 * One operation for several things in one call, each under an alias of its own; the answers come in the order of `variables`. Shopify does mutations one after the
 * other: without an answer some may have had their effect and others not, so that each has to be safe to repeat. Throws what `callShopify` throws.
 *
 * @param pointsEach points that the operation costs once
 */
export async function callForEach<Data extends object, Variables extends object>(
  shop: Shop, document: TypedDocumentNode<Data, Variables>, variables: readonly Variables[], { pointsEach, ...options }: { pointsEach: number } & Omit<CallOptions, "points">,
): Promise<Data[]> {
  if (variables.length === 0) return [];
  const all = Object.fromEntries(variables.flatMap((one, index) => Object.entries(one).map(([name, value]) => [numbered(name, index), value as unknown])));
  const answer = await callShopify(shop, severalTimes(document, variables.length), all, { ...options, points: pointsEach * variables.length });
  const fields = operationOf(document).selectionSet.selections.map((selection) => keyOf(selection as FieldNode));
  return variables.map((_, index) => Object.fromEntries(fields.map((field) => [field, answer[numbered(field, index)]])) as Data);
}

const made = new WeakMap<object, Map<number, TypedDocumentNode<Record<string, unknown>, Record<string, unknown>>>>();

/** The document with its operation's fields and variables so many times; made once for each number. */
function severalTimes(document: DocumentNode, times: number): TypedDocumentNode<Record<string, unknown>, Record<string, unknown>> {
  const known = made.get(document) ?? new Map<number, TypedDocumentNode<Record<string, unknown>, Record<string, unknown>>>();
  made.set(document, known);
  const several = known.get(times) ?? repeat(document, times);
  known.set(times, several);
  return several;
}

function repeat(document: DocumentNode, times: number): DocumentNode {
  const operation = operationOf(document);
  const indexes = Array.from({ length: times }, (_, index) => index);
  const repeated: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: indexes.flatMap((index) => (operation.variableDefinitions ?? []).map((definition) => withNumber(definition, index))),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: indexes.flatMap((index) => operation.selectionSet.selections.map((selection): FieldNode => {
        const field = withNumber(selection as FieldNode, index);
        return { ...field, alias: { kind: Kind.NAME, value: numbered(keyOf(field), index) } };
      })),
    },
  };
  return { ...document, definitions: document.definitions.map((definition) => (definition === operation ? repeated : definition)) };
}

/** Every variable in it is the one of that number. */
const withNumber = <Node extends Parameters<typeof visit>[0]>(node: Node, index: number): Node =>
  visit(node, { Variable: (variable) => ({ ...variable, name: { ...variable.name, value: numbered(variable.name.value, index) } }) }) as Node;

const numbered = (name: string, index: number): string => `${name}_${index}`;
const keyOf = (field: FieldNode): string => (field.alias ?? field.name).value;

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.selectionSet.selections.every(({ kind }) => kind === Kind.FIELD)) throw new Error("Only an operation whose root has fields alone can be called for each");
  return operation;
}
