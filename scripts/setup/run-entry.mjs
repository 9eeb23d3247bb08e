import { isAdvice } from "./advice.mjs";

/**
 * Runs a script. What the user can do something about is said in one sentence, without a stack.
 *
 * @param {() => Promise<number | void>} script returns the exit code; nothing is 0
 */
export async function runEntry(script) {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    tellError(error);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
export function tellError(error) {
  process.stderr.write(isAdvice(error) ? `\n${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`);
}
