import { mkdirSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findFreePort } from "../../../scripts/house/free-ports.mjs";
import { register } from "../../../scripts/house/left-overs.mjs";
import { prepareServer, stopServer } from "../../../scripts/postgres/server.mjs";
import { makeTemporaryFolder, registerFileOf, removeTemporaryFolder } from "../../support/temporary-folder";

let folder = "";
beforeEach(() => (folder = makeTemporaryFolder()));
afterEach(() => removeTemporaryFolder(folder));

const prepare = async () =>
  await prepareServer({ dataFolder: join(folder, "postgres"), port: await findFreePort(), password: "p w/%", durable: false, logFile: join(folder, "postgres.log") });

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

it("what was committed is there after a SIGKILL and a new start, whatever the old lock file says", async () => {
  const server = await prepare();
  const first = server.spawn();
  register(registerFileOf(folder), { postgres: first.pid ?? 0 });
  await server.ready(first);
  await query(server.superuserUrl, "create table kept as select 7 as seven");
  const killed = once(first, "exit");
  first.kill("SIGKILL");
  await killed;

  let second = server.spawn();
  for (let dead = false; !dead; ) {
    // the killed server's own processes may hold its memory for a moment longer
    await server.ready(second).then(() => (dead = true), () => (second = server.spawn()));
  }
  register(registerFileOf(folder), { postgres: second.pid ?? 0 });
  await expect(query(server.superuserUrl, "select * from kept")).resolves.toEqual([{ seven: 7 }]);
  expect(() => server.spawn()).toThrow(/is already running/);
  await stopServer(second);
});

it("a folder with something else in it is told to be moved away", async () => {
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres", "notes.txt"), "");
  await expect(prepare()).rejects.toThrow(/is no database folder: move it away/);
});

it("another version's data is told to be moved away", async () => {
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "12\n");
  await expect(prepare()).rejects.toThrow(/written by PostgreSQL 12, .*move that folder away/);
});

it("a broken database says what to look at and what to move away", async () => {
  const server = await prepare();
  writeFileSync(join(folder, "postgres", "global", "pg_control"), "broken");
  await expect(server.ready(server.spawn())).rejects.toThrow(/does not start \(.*pg_control.*\).*move that folder away/s);
});
