import { spawn } from "node:child_process";
import { inProject, projectFolder } from "../setup/project.mjs";
import { listExtensions } from "./list-extensions.mjs";

// Checks the types of every extension, each by its own tsconfig.json: elements and properties are those of Shopify's own types.
const results = await Promise.all(listExtensions().map(({ folder }) => {
  const child = spawn(process.execPath, [inProject("node_modules/typescript/bin/tsc"), "-p", folder], { cwd: projectFolder, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0));
  });
}));
if (results.includes(false)) process.exitCode = 1;
