import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClock } from "../../../sandbox/clock/clock";
import type { Clock } from "../../../sandbox/clock/clock";
import { createClockStream } from "../../../sandbox/clock/clock-stream";
import type { ClockStream } from "../../../sandbox/clock/clock-stream";

const DAY = 86_400_000;

describe("a process that is started with the preload", () => {
  let clock: Clock;
  let stream: ClockStream;
  let server: Server;
  let seen: { host: string | undefined; url: string | undefined; body: string; header: string | string[] | undefined }[] = [];

  const listen = async (port: number): Promise<void> => {
    stream = createClockStream(clock);
    server = createServer((request, response) => {
      void stream.handle(request, response).then(async (handled) => {
        if (handled) return;
        seen.push({ host: request.headers.host, url: request.url, body: await text(request), header: request.headers["x-own"] });
        response.end("from the sandbox");
      });
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };

  const portOf = (): number => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  };

  const start = (
    code: string
  ): { lines: AsyncIterator<string>; finished: Promise<{ code: number | null; errors: string }>; say(line: string): void } => {
    const child = spawn(process.execPath, ["--import", "./sandbox/preload.mjs", "--input-type=module", "-e", code], {
      env: { ...process.env, SANDBOX_URL: `http://127.0.0.1:${portOf()}` },
    });
    async function* read(): AsyncGenerator<string> {
      let rest = "";
      for await (const chunk of child.stdout) {
        const lines = (rest + String(chunk)).split("\n");
        rest = lines.pop() ?? "";
        yield* lines;
      }
    }
    const errors = text(child.stderr);
    return {
      lines: read(),
      finished: Promise.all([once(child, "exit"), errors]).then(([[code], said]) => ({ code: code as number | null, errors: said })),
      say: (line) => child.stdin.write(`${line}\n`),
    };
  };

  beforeEach(async () => {
    seen = [];
    clock = createClock({ dataFolder: null });
    await clock.advance("P30D");
    await listen(0);
  });
  afterEach(() => {
    stream.close();
    server.close();
    server.closeAllConnections();
  });

  it("lives in the sandbox's time from its first line on, in every way to ask for it", async () => {
    const { lines, finished } = start(`
      class Own extends Date {}
      const real = performance.timeOrigin + performance.now();
      const days = (at) => Math.round((at - real) / ${DAY});
      console.log(JSON.stringify([days(Date.now()), days(new Date()), days(new Own()), days(Date.parse(Date())),
        new Date(0).toISOString(), new Date() instanceof Date, new Own() instanceof Own, new Date().constructor === Date, Date.name, Date.length, Date.UTC(1970, 0),
        new Intl.DateTimeFormat("en").format() === new Intl.DateTimeFormat("en").format(Date.now())]));
    `);
    const { value } = await lines.next();
    expect(JSON.parse(String(value))).toEqual([30, 30, 30, 30, "1970-01-01T00:00:00.000Z", true, true, true, "Date", 7, 0, true]);
    expect(await finished).toEqual({ code: 0, errors: "" });
  });

  it("has taken over the new time when moving the clock is done", async () => {
    const { lines, finished, say } = start(`
      process.stdin.on("data", () => { console.log(Math.round((Date.now() - performance.timeOrigin - performance.now()) / ${DAY})); process.exit(); });
      console.log("ready");
    `);
    await lines.next();
    await clock.advance("P1Y");
    say("now?");
    expect(Number((await lines.next()).value)).toBeGreaterThanOrEqual(395);
    await finished;
  });

  it("reaches the sandbox when it asks for a shop, and nothing else is bent", async () => {
    const { lines } = start(`
      const answer = await fetch("https://laden.myshopify.com/admin/x?y=1", { method: "POST", body: "hello", headers: { "X-Own": "kept" } });
      console.log(await answer.text());
      console.log(await fetch("http://127.0.0.1:${portOf()}/plain").then((plain) => plain.text()));
    `);
    expect((await lines.next()).value).toBe("from the sandbox");
    await lines.next();
    expect(seen[0]).toEqual({ host: "laden.myshopify.com", url: "/admin/x?y=1", body: "hello", header: "kept" });
    expect(seen[1]?.host).toBe(`127.0.0.1:${portOf()}`);
  });

  it("finds a sandbox again that was started anew", async () => {
    const port = portOf();
    const { lines, finished, say } = start(`
      process.stdin.on("data", () => { console.log(Math.round((Date.now() - performance.timeOrigin - performance.now()) / ${DAY})); process.exit(); });
      console.log("ready");
    `);
    await lines.next();
    stream.close();
    server.close();
    server.closeAllConnections();
    await once(server, "close");
    await clock.advance("P10D");
    await listen(port);
    await untilFollowed(() => stream.followers);
    await clock.advance("P10D");
    say("now?");
    expect(Number((await lines.next()).value)).toBe(50);
    await finished;
  });
});

/** Turns of the event loop until somebody follows. */
async function untilFollowed(count: () => number): Promise<void> {
  while (count() === 0) await new Promise((resolve) => setImmediate(resolve));
}

it("a follower that goes away does not hold up the clock", async () => {
  const clock = createClock({ dataFolder: null });
  const stream = createClockStream(clock);
  const server = createServer((request, response) => void stream.handle(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const leaving = new AbortController();
  await fetch(`http://127.0.0.1:${port}/clock/stream`, { signal: leaving.signal });
  await untilFollowed(() => stream.followers);
  const moved = clock.advance("P1D");
  leaving.abort();
  expect(await moved).toBe("moved");
  stream.close();
  server.close();
});
