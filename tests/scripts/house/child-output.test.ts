import { expect, it } from "vitest";
import { worthTelling } from "../../../scripts/house/child-output.mjs";

it.each([
  { what: "an information", line: '{"level":30,"msg":"listening"}', onStderr: false, told: undefined },
  { what: "a warning", line: '{"level":40,"msg":"slow"}', onStderr: false, told: "warning: slow" },
  { what: "an error with its cause", line: '{"level":50,"msg":"a job failed","err":{"message":"no answer"}}', onStderr: false, told: "error: a job failed – no answer" },
  { what: "a warning by name", line: '{"level":"warn","msg":"slow"}', onStderr: false, told: "warning: slow" },
  { what: "plain text", line: "hello", onStderr: false, told: undefined },
  { what: "plain text on stderr", line: "Error: out of memory", onStderr: true, told: "Error: out of memory" },
  { what: "broken JSON on stderr", line: "{ cut off", onStderr: true, told: "{ cut off" },
])("$what", ({ line, onStderr, told }) => {
  expect(worthTelling(line, onStderr)).toBe(told);
});
