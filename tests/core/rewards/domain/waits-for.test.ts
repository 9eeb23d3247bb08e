import { expect, it } from "vitest";
import type { Part, RewardFacts } from "~/core/rewards/domain/reward-state";
import { waitsFor } from "~/core/rewards/domain/waits-for";

type Facts = Pick<RewardFacts, "pending" | "unclear" | "parts">;
const quiet: Facts = { pending: null, unclear: false, parts: [] };
const tried: Facts = { ...quiet, pending: { time: 1, minor: 500, voucherKey: "reward/referral/1", after: null } };
const onItsWay: Facts = { ...quiet, parts: [{ creditOnItsWay: false }, { creditOnItsWay: true }] as Part[] };

it.each<[string, Facts[], ReturnType<typeof waitsFor>]>([
  ["nobody else has anything", [], "nothing"],
  ["everything is known", [quiet, quiet], "nothing"],
  ["a debit of another reward has no answer yet", [quiet, tried], "an-answer"],
  ["a credit was asked for, and has no answer yet", [onItsWay], "an-answer"],
  ["a person looks at another reward's debit", [{ ...tried, unclear: true }], "a-person"],
  ["both: the answer comes first", [{ ...tried, unclear: true }, onItsWay], "an-answer"],
])("one act per account at a time: %s", (_, rewards, expected) => { expect(waitsFor(rewards)).toBe(expected); });
