import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { inProject } from "../setup/project.mjs";

/**
 * @typedef {{ folder: string, handle: string, apiVersion: string, targets: { target: string, module: string }[] }} UiExtension
 *   folder: from the project's folder on
 */

/**
 * @typedef {{ api_version?: string, extensions?: { type: string, handle: string, targeting?: { target: string, module: string }[] }[] }} ExtensionToml
 */

/** @returns {{ folder: string, toml: ExtensionToml }[]} folder: from the project's folder on */
function readTomls() {
  return readdirSync(inProject("extensions"), { withFileTypes: true }).flatMap((entry) => {
    const folder = `extensions/${entry.name}`;
    const file = inProject(folder, "shopify.extension.toml");
    return entry.isDirectory() && existsSync(file) ? [{ folder, toml: /** @type {ExtensionToml} */ (parse(readFileSync(file, "utf8"))) }] : [];
  });
}

/**
 * The UI extensions in extensions/, as their shopify.extension.toml say.
 *
 * @returns {UiExtension[]}
 */
export function listExtensions() {
  return readTomls().flatMap(({ folder, toml }) =>
    (toml.extensions ?? []).flatMap(({ type, handle, targeting = [] }) =>
      type === "ui_extension" ? [{ folder, handle, apiVersion: toml.api_version ?? "", targets: targeting.map(({ target, module }) => ({ target, module })) }] : [],
    ),
  );
}

/**
 * The theme app extensions in extensions/: nothing of them is bundled, Shopify takes their files as they are.
 *
 * @returns {{ folder: string, handle: string }[]}
 */
export function listThemeExtensions() {
  return readTomls().flatMap(({ folder, toml }) => (toml.extensions ?? []).flatMap(({ type, handle }) => (type === "theme" ? [{ folder, handle }] : [])));
}
