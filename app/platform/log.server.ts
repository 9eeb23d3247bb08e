import { pino } from "pino";
import { getConfig } from "./config.server";

/**
 * Structured lines with the shop and ids, never personal data: there is no field for a name, an address or a body, and
 * errors are reduced to type, message and stack.
 */
export const log = pino({
  level: getConfig().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { error: plain },
});

/** Other properties of an error may hold anything: a query with its values, an answer of Shopify's. */
function plain(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  return { type: name, message: message.slice(0, 500), stack, ...(cause instanceof Error ? { cause: `${cause.name}: ${cause.message.slice(0, 200)}` } : {}) };
}
