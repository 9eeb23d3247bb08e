import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { projectFolder } from "../../scripts/setup/project.mjs";
import { childFile } from "./build-children";
import type { ChildName } from "./build-children";

/** A process of ours that is asked by messages and answers each with one. */
export interface Child {
  pid: number;
  ask: <Answer>(question: object) => Promise<Answer>;
  stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.once("exit", () => { for (const child of running) child.kill("SIGKILL"); });

/**
 * Starts one and waits until it has said that it is ready; one of the app's own says nothing, for it `isReady` is asked. What it writes on
 * stderr is shown. When it ends unasked, whoever waits for an answer of it learns so.
 */
export async function startChild(
  name: ChildName, environment: Record<string, string>, flags: string[] = [], isReady?: () => Promise<boolean>,
): Promise<Child> {
  const child = fork(childFile(name), {
    cwd: projectFolder, env: { NODE_ENV: "production", ...environment }, execArgv: ["--enable-source-maps", ...profiling(name), ...flags], stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  if (!isReady) await answerOf(child, name);
  else while (!(await isReady())) await wait(50);
  return {
    pid: child.pid ?? 0,
    ask: <Answer>(question: object) => {
      const answer = answerOf(child, name);
      child.send(question);
      return answer as Promise<Answer>;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** `BENCH_PROFILE=<folder>`: what a process did, to be opened in Chromium's developer tools. */
function profiling(name: ChildName): string[] {
  const folder = process.env["BENCH_PROFILE"];
  return folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}-${Date.now()}.cpuprofile`] : [];
}

function answerOf(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => { reject(new Error(`${name} ended with ${code ?? "a signal"}`)); };
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      resolve(answer);
    });
  });
}
