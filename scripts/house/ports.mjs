import { advice } from "../setup/advice.mjs";
import { isPortFree } from "./free-ports.mjs";

/**
 * @typedef {{ web: number, sandbox: number, postgres: number }} Ports
 */

/** How far the other ports of the sandbox lie from SANDBOX_PORT (control, Admin API, inspector, admin). */
export const sandboxDistances = { appInAdmin: 1, storefront: 2, secondStorefront: 3, smtp: 25 };

/** The database's port follows PORT: 3000 gives 5433, beside the usual 5432, which may be taken by a PostgreSQL of the user's own. */
const postgresDistance = 2433;

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {Ports}
 */
export function readPorts(environment) {
  const web = readPort("PORT", environment.PORT, 3000, 65_535 - postgresDistance);
  return { web, sandbox: readPort("SANDBOX_PORT", environment.SANDBOX_PORT, 4000, 65_535 - 25), postgres: web + postgresDistance };
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} otherwise
 * @param {number} highest
 */
function readPort(name, text, otherwise, highest) {
  if (text === undefined || text === "") return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > highest) throw advice(`${name} must be a port between 1 and ${highest}, not "${text}".`);
  return port;
}

/**
 * Refuses to start when another program listens on a port of ours.
 *
 * @param {Ports} ports
 * @param {{ embedded: boolean }} options embedded: whether the database is ours, too
 */
export async function refuseTakenPorts(ports, { embedded }) {
  const wanted = [
    { port: ports.web, what: "the app", variable: "PORT" },
    ...[0, ...Object.values(sandboxDistances)].map((distance) => ({ port: ports.sandbox + distance, what: "the sandbox", variable: "SANDBOX_PORT" })),
    ...(embedded ? [{ port: ports.postgres, what: "the embedded database", variable: "PORT" }] : []),
  ];
  for (const { port, what, variable } of wanted) {
    if (await isPortFree(port)) continue;
    throw advice(`Port ${port}, which ${what} needs, is in use: end the program that uses it, or choose others with ${variable} (for example ${variable}=${exampleFor(variable)} npm start).`);
  }
}

/** @param {string} variable */
function exampleFor(variable) {
  return variable === "PORT" ? 3100 : 4100;
}
