import { expect, it } from "vitest";
import { countResults } from "../../../scripts/testing/count-results.mjs";

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

it.each([
  { what: "all passed", report: { numPassedTests: 2, numFailedTests: 0, testResults: [file("passed", "passed", "passed")] }, exitCode: 0, expected: { passed: 2, failed: 0 } },
  { what: "one failed", report: { numPassedTests: 1, numFailedTests: 1, testResults: [file("failed", "passed", "failed")] }, exitCode: 1, expected: { passed: 1, failed: 1 } },
  { what: "a file that could not be loaded", report: { numPassedTests: 1, numFailedTests: 0, testResults: [file("passed", "passed"), file("failed")] }, exitCode: 1, expected: { passed: 1, failed: 1 } },
  { what: "no report at all", report: undefined, exitCode: 1, expected: { passed: 0, failed: 1 } },
  { what: "an error outside of every test", report: { numPassedTests: 3, numFailedTests: 0, testResults: [] }, exitCode: 1, expected: { passed: 3, failed: 1 } },
])("$what", ({ report, exitCode, expected }) => {
  expect(countResults(report, exitCode)).toEqual(expected);
});
