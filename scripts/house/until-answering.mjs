import { setTimeout as wait } from "node:timers/promises";
import { advice } from "../setup/advice.mjs";

const patienceMilliseconds = 120_000;

/**
 * Waits until a server answers with 2xx. It may be started again in between; only patience has an end.
 *
 * @param {string} url
 * @param {string} path
 * @param {string} logFile where to look when it does not
 */
export async function untilAnswering(url, path, logFile) {
  let last = "no answer";
  for (const giveUpAt = Date.now() + patienceMilliseconds; Date.now() < giveUpAt; await wait(100)) {
    try {
      const response = await fetch(url + path, { signal: AbortSignal.timeout(10_000) });
      const body = await response.text();
      if (response.ok) return;
      last = `status ${response.status}: ${body.slice(0, 200)}`;
    } catch (error) {
      last = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    }
  }
  throw advice(`${url}${path} does not answer (${last}): see ${logFile}.`);
}

/**
 * Installs the app into every shop of the sandbox that does not have it yet.
 *
 * @param {string} sandboxUrl
 */
export async function installApp(sandboxUrl) {
  const response = await fetch(`${sandboxUrl}/control/install`, { method: "POST" });
  const text = await response.text();
  const failed = response.ok ? /** @type {{ installed: { shop: string, status: number | null }[] }} */ (JSON.parse(text)).installed.filter(({ status }) => status === null || status >= 400) : [];
  if (!response.ok || failed.length > 0) {
    throw advice(`The app could not be opened in the sandbox's shops (${text.slice(0, 200)}): see web.log in .data/logs; a broken build is made anew by "npm run build".`);
  }
}
