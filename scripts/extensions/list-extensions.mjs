import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { inProject } from "../setup/project.mjs";

/**
 * @typedef {{ folder: string, handle: string, apiVersion: string, targets: { target: string, module: string }[] }} UiExtension
 *   folder: from the project's folder on
 */

/**
 * The UI extensions in extensions/, as their shopify.extension.toml say. Extensions of another kind (themes) are left to the CLI.
 *
 * @returns {UiExtension[]}
 */
export function listExtensions() {
  return readdirSync(inProject("extensions"), { withFileTypes: true }).flatMap((entry) => {
    const folder = `extensions/${entry.name}`;
    const file = inProject(folder, "shopify.extension.toml");
    if (!entry.isDirectory() || !existsSync(file)) return [];
    const toml = /** @type {{ api_version?: string, extensions?: { type: string, handle: string, targeting?: { target: string, module: string }[] }[] }} */ (parse(readFileSync(file, "utf8")));
    return (toml.extensions ?? []).flatMap(({ type, handle, targeting = [] }) =>
      type === "ui_extension" ? [{ folder, handle, apiVersion: toml.api_version ?? "", targets: targeting.map(({ target, module }) => ({ target, module })) }] : [],
    );
  });
}
