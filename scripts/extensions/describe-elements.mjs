import { dirname, resolve } from "node:path";
import ts from "typescript";
import { inProject } from "../setup/project.mjs";

/**
 * What an element's property takes: one of some words, or a kind of value.
 *
 * @typedef {string[] | "string" | "number" | "boolean" | "other"} Takes
 * @typedef {{ elements: Record<string, { props: Record<string, Takes>, events: string[] }>, targets: Record<string, string[]> }} ElementList
 *   targets: which elements an extension may use there
 */

/** Longer lists (the icons; four-sided lengths) are not checked word by word. */
const mostWords = 40;

/**
 * Which `s-…` elements with which properties and events Shopify has for these places of its admin, read from Shopify's own types.
 *
 * @param {string[]} targets "admin.order-details.block.render", …
 * @returns {ElementList}
 */
export function describeElements(targets) {
  const { checker, source, filesOf } = read(targets);
  const alias = source.statements.find(ts.isTypeAliasDeclaration);
  if (!alias) throw new Error("The elements could not be read.");
  const elements = checker.getTypeAtLocation(alias).getProperties().filter(({ name }) => name.startsWith("s-")).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    elements: Object.fromEntries(elements.map((element) => [element.name, describe(checker.getTypeOfSymbolAtLocation(element, source), checker, source)])),
    targets: Object.fromEntries(targets.map((target) => {
      const files = filesOf(target);
      return [target, elements.filter(({ declarations = [] }) => declarations.some((one) => files.has(one.getSourceFile().fileName))).map(({ name }) => name)];
    })),
  };
}

/**
 * One program for all targets: the types of an element are the same everywhere, a target says which it has by what it imports.
 *
 * @param {string[]} targets
 */
function read(targets) {
  const file = resolve(inProject("extensions"), "__elements.ts");
  const text = `${targets.map((target) => `import "@shopify/ui-extensions/${target}";`).join("")}\nimport type { createElement } from "preact";\nexport type All = createElement.JSX.IntrinsicElements;`;
  const options = {
    module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, strict: true, skipLibCheck: true,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, language) => (name === file ? ts.createSourceFile(file, text, language, true) : getSourceFile(name, language));
  host.fileExists = (name) => name === file || fileExists(name);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  if (!source) throw new Error("The elements could not be read.");
  return {
    checker: program.getTypeChecker(),
    source,
    filesOf: (/** @type {string} */ target) => {
      const types = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(`/targets/${target}.d.ts`));
      if (!types) throw new Error(`Shopify's types know no target ${target}.`);
      return new Set(types.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? [resolve(dirname(types.fileName), moduleSpecifier.text)] : [])));
    },
  };
}

/**
 * @param {ts.Type} type
 * @param {ts.TypeChecker} checker
 * @param {ts.SourceFile} source
 */
function describe(type, checker, source) {
  /** @type {{ props: Record<string, Takes>, events: string[] }} */
  const described = { props: {}, events: [] };
  for (const property of type.getProperties()) {
    const { name } = property;
    if (["key", "ref", "children"].includes(name)) continue;
    if (/^on[A-Z]/.test(name)) described.events.push(name.slice(2).toLowerCase());
    else described.props[name] = takes(checker.getTypeOfSymbolAtLocation(property, source));
  }
  described.events.sort();
  return described;
}

/**
 * @param {ts.Type} type
 * @returns {Takes}
 */
function takes(type) {
  const members = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
  const all = (/** @type {ts.TypeFlags} */ flag) => members.length > 0 && members.every(({ flags }) => flags & flag);
  const words = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  if (words.length === members.length && words.length <= mostWords) return words.sort();
  if (all(ts.TypeFlags.BooleanLike)) return "boolean";
  if (all(ts.TypeFlags.NumberLike)) return "number";
  return members.some(({ flags }) => flags & ts.TypeFlags.StringLike) ? "string" : "other";
}
