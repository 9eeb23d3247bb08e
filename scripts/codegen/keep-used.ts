interface Declaration {
  name: string;
  kind: "type" | "const";
  text: string;
}

/**
 * Leaves out the exported types that nothing needs any more: neither a document (`export const`) nor a type that is kept. The generator
 * writes every input and enum of the schema, of which the operations use a tenth.
 */
export function keepUsed(source: string): string {
  const [head = "", ...parts] = source.split(/^(?=export )/m);
  const declarations = parts.map(readDeclaration);
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const used = new Set<string>();
  const use = (declaration: Declaration): void => {
    if (used.has(declaration.name)) return;
    used.add(declaration.name);
    for (const word of declaration.text.match(/\w+/g) ?? []) {
      const meant = byName.get(word);
      if (meant) use(meant);
    }
  };
  for (const declaration of declarations) if (declaration.kind === "const") use(declaration);
  return head + declarations.flatMap(({ name, text }) => (used.has(name) ? [text] : [])).join("");
}

function readDeclaration(text: string): Declaration {
  const match = /^export (type|const) (\w+)/.exec(text);
  if (!match?.[2]) throw new Error(`Not a declaration that the generator is known to write: ${text.slice(0, 80)}`);
  return { name: match[2], kind: match[1] === "const" ? "const" : "type", text };
}
