import { astFromValue, GraphQLString, Kind, print, visit } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, SelectionNode } from "graphql";

/**
 * A typed operation → the text that `bulkOperationRunQuery` takes: one query without variables or named fragments, its values written in.
 *
 * @param values of the operation's variables, all of them text
 */
export function bulkQueryText(document: DocumentNode, values: Readonly<Record<string, string>>): string {
  const fragments = new Map(document.definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : []));
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error("a bulk query needs an operation");
  return print(visit(operation, {
    OperationDefinition: ({ name: _, ...rest }) => ({ ...rest, variableDefinitions: [] }),
    SelectionSet: (set) => ({ ...set, selections: set.selections.flatMap((selection) => spelledOut(selection, fragments)) }),
    Variable({ name }) {
      const value = values[name.value];
      if (value === undefined) throw new Error(`a bulk query lacks the value of $${name.value}`);
      return astFromValue(value, GraphQLString);
    },
  }));
}

function spelledOut(selection: SelectionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): readonly SelectionNode[] {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return [selection];
  const fragment = fragments.get(selection.name.value);
  if (!fragment) throw new Error(`a bulk query names the unknown fragment ${selection.name.value}`);
  return fragment.selectionSet.selections.flatMap((inner) => spelledOut(inner, fragments));
}
