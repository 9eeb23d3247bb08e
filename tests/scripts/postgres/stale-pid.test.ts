import { expect, it } from "vitest";
import { judgePidFile } from "../../../scripts/postgres/stale-pid.mjs";

const folder = "/somewhere/.data/postgres";
const pidFile = `4711\n${folder}\n1732000000\n5433\n`;

it.each([
  { what: "no file", file: undefined, command: undefined, verdict: { state: "free" } },
  { what: "a process that is gone", file: pidFile, command: undefined, verdict: { state: "stale" } },
  { what: "a number that now is another program", file: pidFile, command: "node server.js", verdict: { state: "stale" } },
  { what: "a PostgreSQL on another folder", file: pidFile, command: "/usr/bin/postgres -D /var/lib/postgresql", verdict: { state: "stale" } },
  { what: "our server, still running", file: pidFile, command: `/x/native/bin/postgres -D ${folder} -c port=5433`, verdict: { state: "held", pid: 4711 } },
  { what: "an empty file", file: "", command: "init", verdict: { state: "stale" } },
])("$what: $verdict.state", ({ file, command, verdict }) => {
  expect(judgePidFile(file, folder, () => command)).toEqual(verdict);
});
