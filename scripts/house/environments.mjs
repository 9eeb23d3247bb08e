import { join } from "node:path";
import { sandboxDistances } from "./ports.mjs";

/**
 * @typedef {{
 *   ports: import("./ports.mjs").Ports,
 *   secrets: import("./secrets.mjs").Secrets,
 *   urls: { ownerUrl: string, appUrl: string },
 *   dataFolder: string,
 *   quietSeed: boolean,
 * }} House
 */

/**
 * The environment of the app's processes: as in a real deployment, with the sandbox in the place of Shopify. SANDBOX_URL is for the preload alone.
 *
 * @param {House} house
 * @returns {Record<string, string>}
 */
export function appEnvironment({ ports, secrets, urls }) {
  return {
    ...inherited(),
    NODE_ENV: "production",
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    SHOPIFY_API_KEY: secrets.apiKey,
    SHOPIFY_API_SECRET: secrets.apiSecret,
    SHOPIFY_APP_URL: `http://127.0.0.1:${ports.sandbox + sandboxDistances.appInAdmin}`,
    ENCRYPTION_KEY: secrets.encryptionKey,
    PORT: String(ports.web),
    SMTP_URL: `smtp://127.0.0.1:${ports.sandbox + sandboxDistances.smtp}`,
    MAIL_FROM: "Kundenkreis <app@kundenkreis.example>",
    SANDBOX_URL: `http://127.0.0.1:${ports.sandbox}`,
  };
}

/**
 * The sandbox's environment. It knows the app as Shopify would: its address, its key and its secret.
 *
 * @param {House} house
 * @returns {Record<string, string>}
 */
export function sandboxEnvironment({ ports, secrets, dataFolder, quietSeed }) {
  return {
    ...inherited(),
    NODE_ENV: "production",
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_DATA: join(dataFolder, "sandbox"),
    PORT: String(ports.web),
    SHOPIFY_API_KEY: secrets.apiKey,
    SHOPIFY_API_SECRET: secrets.apiSecret,
    ...(quietSeed ? { SANDBOX_QUIET_SEED: "1" } : {}),
  };
}

/** What a process needs of our own environment, and the settings that a user may want to change; nothing that would point it at a real shop. */
function inherited() {
  const names = ["PATH", "HOME", "TMPDIR", "LANG", "TZ", "HOST", "LOG_LEVEL", "WORKER_CONCURRENCY", "INBOX_POLL_MILLISECONDS", "SWEEP_MILLISECONDS"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
