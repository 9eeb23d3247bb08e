import { expect, it } from "vitest";
import { nextReminders, remindedUntil } from "~/features/inserts/domain/reminders/reminder-times";

const zone = "Europe/Berlin";

it.each([
  ["early in the morning: the same day at ten", "2026-11-20T06:00:00Z", "2026-11-20T09:00:00.000Z"],
  ["at ten sharp: the next day", "2026-11-20T09:00:00Z", "2026-11-21T09:00:00.000Z"],
  ["just before midnight: the next day", "2026-11-20T22:59:59Z", "2026-11-21T09:00:00.000Z"],
  ["in summer ten is eight in UTC", "2026-07-01T12:00:00Z", "2026-07-02T08:00:00.000Z"],
])("%s", (_, now, next) => {
  expect(nextReminders(new Date(now), zone).toISOString()).toBe(next);
});

it("seven days before the end means: on the morning of the seventh day before the last", () => {
  const end = new Date("2026-11-27T22:59:59.999Z");
  expect(remindedUntil(new Date("2026-11-20T09:00:00Z"), 7, zone)).toEqual(end);
  expect(remindedUntil(new Date("2026-11-19T09:00:00Z"), 7, zone) < end).toBe(true);
});
