import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { advice } from "../setup/advice.mjs";

/**
 * What this installation keeps secret: made once, kept beside the data that it opens.
 *
 * @typedef {{
 *   superuserPassword: string, ownerPassword: string, appPassword: string,
 *   apiKey: string, apiSecret: string, encryptionKey: string,
 * }} Secrets
 */

/**
 * @param {string} file
 * @returns {Secrets}
 */
export function keepSecrets(file) {
  const kept = read(file);
  if (kept) return kept;
  const hex = () => randomBytes(16).toString("hex");
  const secrets = {
    superuserPassword: hex(),
    ownerPassword: hex(),
    appPassword: hex(),
    apiKey: hex(),
    apiSecret: `shpss_${hex()}`,
    encryptionKey: randomBytes(32).toString("base64"),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/**
 * @param {string} file
 * @returns {Secrets | undefined}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    if (error instanceof Error && "code" in error && error.code === "EACCES") {
      throw advice(`${file} belongs to another user (it was probably made by root): start as that user, or move ${dirname(file)} away and start again.`);
    }
    throw error;
  }
}
