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
  serializers: { error: pino.stdSerializers.err },
});
