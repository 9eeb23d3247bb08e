import { existsSync } from "node:fs";
import { inProject } from "./project.mjs";

/**
 * The database that the user named; undefined: the embedded one. Without a DATABASE_OWNER_URL one role is everything.
 *
 * @param {Record<string, string | undefined>} environment
 * @returns {{ ownerUrl: string, appUrl: string } | undefined}
 */
export function givenDatabase({ DATABASE_URL, DATABASE_OWNER_URL }) {
  return DATABASE_URL ? { appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL || DATABASE_URL } : undefined;
}

/** Takes what `.env` sets and the environment does not. */
export function loadEnvironmentFile() {
  if (existsSync(inProject(".env"))) process.loadEnvFile(inProject(".env"));
}
