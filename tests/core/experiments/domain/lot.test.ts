import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isInControlGroup } from "~/core/experiments/domain/lot";

const hash = (text: string): Uint8Array => createHmac("sha256", "secret").update(text).digest();
const share = (basisPoints: number, experiment = "insert-rule/first-order"): Set<number> =>
  new Set(Array.from({ length: 20_000 }, (_, id) => id).filter((id) => isInControlGroup(experiment, String(id), basisPoints, hash)));

describe("the lot", () => {
  it("puts about the asked share into the control group", () => {
    // Within four standard deviations of a fair lot; the hash is fixed, so this never flickers.
    for (const basisPoints of [100, 1000, 5000]) {
      const expected = (20_000 * basisPoints) / 10_000;
      const deviation = Math.sqrt((expected * (10_000 - basisPoints)) / 10_000);
      expect(Math.abs(share(basisPoints).size - expected)).toBeLessThan(4 * deviation);
    }
  });

  it("takes nobody at 0 % and everybody at 100 %", () => {
    expect(share(0).size).toBe(0);
    expect(share(10_000).size).toBe(20_000);
  });

  it("keeps everybody who was in it when the share is raised", () => {
    const [small, large] = [share(1000), share(2000)];
    expect([...small].every((id) => large.has(id))).toBe(true);
  });

  it("is drawn anew for every experiment", () => {
    const [one, two] = [share(1000), share(1000, "referral")];
    const both = [...one].filter((id) => two.has(id)).length;
    expect(both).toBeLessThan(300);
  });
});
