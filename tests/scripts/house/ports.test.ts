import { createServer } from "node:net";
import { once } from "node:events";
import { expect, it } from "vitest";
import { findFreePort } from "../../../scripts/house/free-ports.mjs";
import { readPorts, refuseTakenPorts } from "../../../scripts/house/ports.mjs";

it("the app is on 3000, the sandbox on 4000, and the database beside the usual port", () => {
  expect(readPorts({})).toEqual({ web: 3000, sandbox: 4000, postgres: 5433 });
});

it("PORT and SANDBOX_PORT move them, and the database follows PORT", () => {
  expect(readPorts({ PORT: "3100", SANDBOX_PORT: "4100" })).toEqual({ web: 3100, sandbox: 4100, postgres: 5533 });
});

it.each(["abc", "0", "65000", "30.5", "-1"])("PORT=%s is refused in words", (text) => {
  expect(() => readPorts({ PORT: text })).toThrow(/^PORT must be a port between 1 and \d+, not /);
});

it("a port in use is named, with the variable to change", async () => {
  const sandbox = await findFreePort([0, 1, 2, 3, 25]);
  const other = createServer().listen(sandbox + 2, "127.0.0.1");
  await once(other, "listening");
  try {
    await expect(refuseTakenPorts({ web: await findFreePort(), sandbox, postgres: await findFreePort() }, { embedded: true })).rejects.toThrow(
      new RegExp(`^Port ${sandbox + 2}, which the sandbox needs, is in use: .*SANDBOX_PORT=`),
    );
  } finally {
    other.close();
  }
});
