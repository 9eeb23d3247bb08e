import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { advice } from "../setup/advice.mjs";
import { canRead, serverAccount } from "./server-account.mjs";

/**
 * @typedef {import("./server-account.mjs").Account} Account
 * @typedef {{ dataFolder: string, nativeFolder: string, account: Account | undefined, moved: string[] }} Places
 */

/**
 * Where data and binaries lie, such that the account that runs the server can reach them. Usually where they are asked for; as root under
 * a folder that others may not enter (/root is 0700), in a shelter of a name that stays the same.
 *
 * @param {{ dataFolder: string, platformPackage: string }} wanted
 * @returns {Places} `moved`: sentences to tell, empty when nothing was
 */
export function findPlaces({ dataFolder, platformPackage }) {
  const nativeFolder = join(platformPackage, "native");
  mkdirSync(dirname(dataFolder), { recursive: true });
  const account = serverAccount(dataFolder);
  if (!account) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return { dataFolder, nativeFolder, account, moved: [] };
  }
  const moved = [];
  const shelter = shelterFor(dataFolder);
  let data = dataFolder;
  if (!canRead(account, dirname(dataFolder))) {
    data = join(shelter, basename(dataFolder));
    moved.push(`The database lies in ${data}, since user ${account.uid}, who runs it, may not enter ${dirname(dataFolder)}.`);
  }
  let native = nativeFolder;
  if (!canRead(account, join(nativeFolder, "bin", "postgres"))) {
    native = join(shelter, "native");
    copyBinaries(nativeFolder, native, account);
  }
  const owner = data === dataFolder ? account : serverAccount(data) ?? account;
  giveFolder(data, owner);
  return { dataFolder: data, nativeFolder: native, account: owner, moved };
}

/**
 * A folder that everybody may enter, the same for the same data folder.
 *
 * @param {string} dataFolder
 */
export function shelterFor(dataFolder) {
  const name = `kundenkreis-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 12)}`;
  const parent = process.platform === "darwin" ? "/Users/Shared" : "/var/lib";
  return join(parent, name);
}

/**
 * @param {string} folder
 * @param {Account} account
 */
function giveFolder(folder, account) {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, account.uid, account.gid);
  if (!canRead(account, folder)) {
    throw advice(`User ${account.uid}, who runs the embedded PostgreSQL, cannot enter ${folder}: start as an ordinary user, or set DATABASE_URL.`);
  }
}

/**
 * Copies the server once per version of its package.
 *
 * @param {string} from
 * @param {string} to
 * @param {Account} account
 */
function copyBinaries(from, to, account) {
  const version = JSON.parse(readFileSync(join(from, "..", "package.json"), "utf8")).version;
  const marker = join(to, ".version");
  if (existsSync(marker) && readFileSync(marker, "utf8") === version) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  giveAway(to, account);
  writeFileSync(marker, version);
}

/**
 * @param {string} folder
 * @param {Account} account
 */
function giveAway(folder, account) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAway(path, account);
    else lchownSync(path, account.uid, account.gid);
  }
  chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o755);
}
