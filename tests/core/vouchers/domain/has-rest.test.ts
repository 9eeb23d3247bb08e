import { expect, it } from "vitest";
import { hasRest } from "~/core/vouchers/domain/has-rest";

const now = new Date("2026-11-22T12:00:00Z");
const card = { state: "used", stopped: false, validUntil: new Date("2026-12-22T12:00:00Z"), savedMinor: 400n };
const offer = { kind: "giftCard", minor: 1000 } as const;

it.each([
  ["spent in part", card, offer, true], ["spent wholly", { ...card, savedMinor: 1000n }, offer, false], ["nobody knows how much is gone", { ...card, savedMinor: null }, offer, false],
  ["not used at all is no rest", { ...card, state: "live" }, offer, false], ["stopped", { ...card, stopped: true }, offer, false], ["its last instant", { ...card, validUntil: now }, offer, true],
  ["its time was over", { ...card, validUntil: new Date(now.getTime() - 1) }, offer, false], ["a code is used at once", card, { kind: "fixedAmount", minor: 1000 } as const, false],
])("a gift card lives on while something is left on it: %s", (_, voucher, of, expected) => {
  expect(hasRest(voucher, { offer: of }, now)).toBe(expected);
});
