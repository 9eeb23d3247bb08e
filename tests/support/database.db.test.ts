import pg from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "./database";

const database = await testDatabase();
await database.pool.query("create table if not exists kept (id int generated always as identity primary key, parent int references kept)");

for (const round of ["first", "second"]) {
  it(`the ${round} test starts with empty tables and its first id is 1`, async () => {
    const { rows } = await database.pool.query("insert into kept default values returning id");
    await database.pool.query("insert into kept (parent) values (1)");
    expect(rows).toEqual([{ id: 1 }]);
  });
}

it("a job is gone by the next test", async () => {
  await database.pool.query("select graphile_worker.add_job('remember')");
  expect(await countJobs()).toBe(1);
});

it("no job is left from the test before", async () => {
  expect(await countJobs()).toBe(0);
});

it("the app may write the ledger but not change it", async () => {
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  try {
    await expect(app.query("select from ledger_entry")).resolves.toMatchObject({ rowCount: 0 });
    await expect(app.query("update ledger_entry set kind = kind")).rejects.toThrow("permission denied");
    await expect(app.query("delete from ledger_entry")).rejects.toThrow("permission denied");
    await expect(app.query("truncate ledger_entry")).rejects.toThrow("permission denied");
  } finally {
    await app.end();
  }
});

async function countJobs(): Promise<number> {
  return (await database.pool.query("select from graphile_worker._private_jobs")).rowCount ?? 0;
}
