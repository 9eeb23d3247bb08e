import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { advice } from "../setup/advice.mjs";

/**
 * @typedef {{ uid: number, gid: number }} Account
 */

/** `nobody` on every system; the number is enough, no user of that name has to exist. */
const nobody = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. As root it runs under the owner of the data folder, or as nobody when root owns it or there is none;
 * otherwise under whoever we are.
 *
 * @param {string} dataFolder
 * @param {number | undefined} [ourUid]
 * @returns {Account | undefined} undefined: no other account is needed
 */
export function serverAccount(dataFolder, ourUid = process.getuid?.()) {
  if (ourUid !== 0) return undefined;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}

/**
 * Whether that account can read the path, which needs every folder above it to let it through. Really tried, since access lists
 * and user namespaces make reasoning about modes unreliable.
 *
 * @param {Account} account
 * @param {string} path
 */
export function canRead(account, path) {
  return tryAs(account, '[ -r "$0" ] && { [ ! -d "$0" ] || [ -x "$0" ]; }', path);
}

/**
 * @param {Account} account
 * @param {string} condition a shell condition about `$0`
 * @param {string} path
 */
function tryAs(account, condition, path) {
  const { error, status } = spawnSync("/bin/sh", ["-c", condition, path], { ...account, cwd: "/", stdio: "ignore" });
  if (error) {
    throw advice(
      `As root the embedded PostgreSQL runs as user ${account.uid}, which this system does not allow (${error.message}): start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return status === 0;
}
