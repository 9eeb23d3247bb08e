import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { keepAlive } from "../../../scripts/house/keep-alive.mjs";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Keeps a child alive and hands out each of its lives, ready to be signalled. */
function keep(script: string) {
  const lives: ChildProcess[] = [];
  let wake = (): void => undefined;
  const said: string[] = [];
  const kept = keepAlive({
    name: "web",
    spawn: () => spawn(process.execPath, ["-e", `${script}; process.stdout.write("up"); setInterval(() => {}, 1000)`], { stdio: ["ignore", "pipe", "inherit"] }),
    say: (line) => said.push(line),
    onStart: (child) => {
      lives.push(child);
      wake();
    },
  });
  stops.push(kept.stop);
  const life = async (number: number): Promise<ChildProcess> => {
    while (lives.length < number) await new Promise<void>((resolve) => (wake = resolve));
    const child = lives[number - 1];
    if (!child?.stdout) throw new Error("its output is piped");
    await once(child.stdout, "data");
    return child;
  };
  return { kept, life, lives, said };
}

it("a killed child is started again, and that is told", async () => {
  const { kept, life, said } = keep("");
  const first = await life(1);
  kept.kill("SIGKILL");
  const second = await life(2);
  expect(second.pid).not.toBe(first.pid);
  expect(kept.pid()).toBe(second.pid);
  expect(said).toEqual(["web ended (SIGKILL); starting it again in 250 ms"]);
});

it("a stopped child stays stopped", async () => {
  const { kept, life, lives, said } = keep("");
  const child = await life(1);
  await kept.stop();
  expect(child.signalCode).toBe("SIGTERM");
  expect(lives).toHaveLength(1);
  expect(said).toEqual([]);
});

it("a child that is waiting to be started again is not started any more once stopped", async () => {
  const { kept, life, lives } = keep("");
  const child = await life(1);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  await kept.stop();
  expect(kept.pid()).toBeUndefined();
  expect(lives).toHaveLength(1);
});

it("a program that is not there is told instead of thrown", async () => {
  let tell = (_line: string): void => undefined;
  const told = new Promise<string>((resolve) => (tell = resolve));
  const kept = keepAlive({ name: "web", spawn: () => spawn("/nowhere/at-all"), say: (line) => tell(line) });
  stops.push(kept.stop);
  await expect(told).resolves.toMatch(/^web could not be started \(.*ENOENT\); starting it again in 250 ms$/);
});
