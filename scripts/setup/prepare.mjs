import { buildWhenChanged } from "./build.mjs";
import { checkNode } from "./check-node.mjs";
import { generateClient } from "./generate-client.mjs";
import { generateOperations } from "./generate-operations.mjs";
import { install } from "./install.mjs";

/**
 * Everything a fresh clone needs before it can run; each step is left out when its sources have not changed since.
 */
export async function prepare() {
  checkNode();
  await install();
  await generateClient();
  await generateOperations();
  await buildWhenChanged();
}
