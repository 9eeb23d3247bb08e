/**
 * @typedef {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} Report what vitest's JSON reporter writes
 */

/**
 * How many tests passed and failed. A file that could not even be loaded has no tests of its own and counts as one that failed; so does
 * a run that broke off without a failing test.
 *
 * @param {Report | undefined} report undefined: vitest wrote none
 * @param {number} exitCode vitest's
 */
export function countResults(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const brokenFiles = (report?.testResults ?? []).filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"));
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
