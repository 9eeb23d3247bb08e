import { clientFolder } from "../setup/generate-client.mjs";
import { generatedFile } from "../setup/generate-operations.mjs";

/**
 * What has to be made again and started again after these files changed.
 *
 * @param {string[]} paths from the project's folder on
 * @returns {{ client: boolean, operations: boolean, app: boolean, sandbox: boolean }}
 */
export function whatToRenew(paths) {
  const sources = paths.filter((path) => !path.startsWith(`${clientFolder}/`) && path !== generatedFile);
  const client = sources.some((path) => path === "prisma/schema.prisma");
  const operations = sources.some((path) => path.endsWith(".graphql"));
  return {
    client,
    operations,
    app: client || operations || sources.some((path) => path.startsWith("app/")),
    sandbox: sources.some((path) => path.startsWith("sandbox/") || path.startsWith("extensions/")),
  };
}
