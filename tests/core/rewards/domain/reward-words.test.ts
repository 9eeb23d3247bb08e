import { describe, expect, it } from "vitest";
import { rewardWords } from "~/core/rewards/domain/reward-words";
import type { RewardFact } from "~/core/rewards/domain/reward-words";
import { rewardEntrySchemas } from "~/kernel/entries/reward-entries";
import type { RewardEntryKind } from "~/kernel/entries/reward-entries";
import { someTerms } from "../../../support/a-rule";

const terms = someTerms({ offer: { kind: "storeCredit", minor: 1000 } });
const facts: { [K in RewardEntryKind]: Record<string, unknown>[] } = {
  "reward.earned": [
    { customerId: "7", cause: { kind: "referral", referralKey: "referral/order/1" }, terms, worthMinor: 1000, setOff: [{ rewardKey: "x", minor: 250 }] },
    { customerId: "7", cause: { kind: "milestone", friends: 3, round: 1 }, terms, worthMinor: 1000, setOff: [] },
  ],
  "reward.owed": [{ minor: 0 }, { minor: 450 }],
  "reward.attempted": [{ time: 1, minor: 550 }],
  "reward.taken": [
    ...["credit", "gift-card", "code", "set-off", "by-hand"].map((how) => ({ time: 1, minor: 550, how, transactionId: "t", by: null })),
    { minor: 550, how: "credit", transactionId: null, by: "reward/referral/1" },
  ],
  "reward.spent": [{ time: 1 }],
  "reward.unclear": [{ time: 1, reason: "2 transactions of the same amount." }],
  "reward.cleared": [{ time: 1, happened: true }, { time: 1, happened: false }],
};

const priced = { currency: "EUR", hasPrice: true };

describe("a reward's story", () => {
  const all = Object.entries(facts).flatMap(([kind, samples]) => samples.map((data): RewardFact => ({ kind, data: rewardEntrySchemas[kind as RewardEntryKind].parse(data) }) as RewardFact));

  it("has a sentence for everything that may happen, in both languages, each its own", () => {
    for (const locale of ["de", "en"] as const) {
      const said = all.map((fact) => rewardWords(fact, priced, "10 €", locale));
      expect(new Set(said).size).toBe(all.length);
      for (const sentence of said) expect(sentence).toMatch(/^[A-ZÄÖÜ0-9€].*\.$/);
    }
  });

  it("says amounts in the reward's currency", () => {
    expect(rewardWords(all[0] as RewardFact, priced, "10 € Guthaben", "de").replaceAll("\u00a0", " ")).toBe("Prämie für eine bestätigte Empfehlung: 10 € Guthaben. Davon werden 2,50 € verrechnet, die von früheren Prämien offen waren.");
  });

  it("of what has no price: that it was had cannot be undone, and nothing of it is set off", () => {
    const spent = all.find(({ kind }) => kind === "reward.spent") as RewardFact;
    expect(rewardWords(spent, { ...priced, hasPrice: false }, "Beratung", "de")).toBe("Das lässt sich nicht zurücknehmen: Sie war schon eingelöst oder gegeben. Verrechnet wird dafür nichts.");
    expect(rewardWords(spent, { ...priced, hasPrice: false }, "Advice", "en")).not.toMatch(/open|next reward/);
  });
});
