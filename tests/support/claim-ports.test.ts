import { createServer } from "node:net";
import type { Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isPortFree } from "../../scripts/house/free-ports.mjs";
import { claimPorts } from "./claim-ports";
import type { ClaimedPorts } from "./claim-ports";

const claimed: ClaimedPorts[] = [];
const listening: Server[] = [];
afterEach(async () => {
  await Promise.all(claimed.splice(0).map(({ release }) => release()));
  await Promise.all(listening.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});
const claim = async (begin: number): Promise<ClaimedPorts> => {
  const ports = await claimPorts(begin);
  claimed.push(ports);
  return ports;
};
const all = ({ web, postgres, sandbox }: ClaimedPorts): number[] => [web, postgres, sandbox, sandbox + 1, sandbox + 2, sandbox + 3, sandbox + 25];

describe("ports of houses", () => {
  it("are never shared, also when many houses start at once and look in the same place first", async () => {
    const houses = await Promise.all(Array.from({ length: 12 }, () => claim(100)));
    const ports = houses.flatMap(all);
    expect(new Set(ports).size).toBe(ports.length);
    expect((await Promise.all(ports.map(isPortFree))).every(Boolean), "all of them can be listened on").toBe(true);
  });

  it("lie below those that the system hands out by itself", async () => {
    expect(Math.max(...all(await claim(239)))).toBeLessThan(32_768);
  });

  it("are left alone where a member of a killed house still listens", async () => {
    const before = await claim(50);
    const left = createServer();
    listening.push(left);
    await new Promise<void>((resolve) => { left.listen(before.sandbox + 25, "127.0.0.1", resolve); });
    await before.release();
    const next = await claim(50);
    expect(all(next)).not.toContain(before.sandbox + 25);
  });

  it("can be claimed again once they were released", async () => {
    const before = await claim(150);
    await before.release();
    expect((await claim(150)).web).toBe(before.web);
  });
});
