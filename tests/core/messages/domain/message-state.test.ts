import { expect, it } from "vitest";
import { messageState } from "~/core/messages/domain/message-state";

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));
const wanted = {
  kind: "message.wanted", recordedAt: at(1),
  data: { kind: "k", class: "marketing", customerId: "7", about: {}, notAfter: at(20).toISOString() },
};
const postponed = (until: number) => ({ kind: "message.postponed", recordedAt: at(2), data: { until: at(until).toISOString(), because: "contact-limit" } });
const sent = { kind: "message.sent", recordedAt: at(9), data: { kind: "k", locale: "de" } };
const dropped = { kind: "message.dropped", recordedAt: at(9), data: { kind: "k", because: "erased" } };

it("the state does not depend on the order in which entries were booked", () => {
  const entries = [wanted, postponed(4), postponed(8), sent];
  const forwards = messageState(entries);
  expect(forwards).toMatchObject({ state: "sent", sentAt: at(9), readyAt: at(8), reason: null });
  expect(messageState(entries.toReversed())).toEqual(forwards);
});

it("postponed is still wanted, at the latest of its times, and says why", () => {
  expect(messageState([wanted, postponed(8), postponed(4)])).toMatchObject({ state: "wanted", readyAt: at(8), reason: "contact-limit" });
});

it("what was sent is sent, even if it was dropped beside that", () => {
  expect(messageState([dropped, wanted, sent])).toMatchObject({ state: "sent", reason: null });
  expect(messageState([dropped, wanted])).toMatchObject({ state: "dropped", reason: "erased" });
  expect(messageState([sent])).toBeUndefined();
});
