import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createClock } from "../../../sandbox/clock/clock";

const realNow = () => Date.parse("2026-03-01T00:00:00.000Z");

it("a clock that was moved is still moved after a restart", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "sandbox-clock-"));
  await createClock({ dataFolder, realNow }).advance("P14D");
  const again = createClock({ dataFolder, realNow });
  rmSync(dataFolder, { recursive: true });
  expect(again.now().toISOString()).toBe("2026-03-15T00:00:00.000Z");
});

it("moving waits for everybody who follows, and for nobody who stopped", async () => {
  const clock = createClock({ dataFolder: null, realNow });
  const events: string[] = [];
  let takeOver: (() => void) | undefined;
  clock.subscribe((offset) => new Promise((resolve) => (takeOver = () => (events.push(`taken over ${offset}`), resolve()))));
  const stop = clock.subscribe(() => new Promise(() => undefined));
  stop();
  const moved = clock.advance("PT1H").then((outcome) => events.push(outcome));
  await new Promise((resolve) => setImmediate(resolve));
  expect(events).toEqual([]);
  takeOver?.();
  await moved;
  expect(events).toEqual(["taken over 3600000", "moved"]);
});

it("a text that is no duration moves nothing", async () => {
  const clock = createClock({ dataFolder: null, realNow });
  expect(await clock.advance("soon")).toBe("not a duration");
  expect(clock.offsetMilliseconds).toBe(0);
});
