import { describe, expect, it } from "vitest";
import { whyWorthless } from "~/features/inserts/domain/printing/card-worth";

const voucher = { state: "live", stopped: false, giftCard: null } as const;

describe("whether a card is worth printing", () => {
  it.each(["promised", "live"] as const)("it is while its voucher is %s, as often as it is asked for", (state) => {
    expect(whyWorthless({ ...voucher, state })).toBeNull();
  });

  it.each(["used", "expired", "revoked", "refused"] as const)("it is not once it is %s, stopped or not", (state) => {
    expect(whyWorthless({ ...voucher, state })).toBe(state);
    expect(whyWorthless({ ...voucher, state, stopped: true })).toBe(state);
  });

  it("it is not while it is stopped", () => {
    expect(whyWorthless({ ...voucher, stopped: true })).toBe("stopped");
  });

  it("a gift card of which something is left is, unless it is over otherwise", () => {
    const giftCard = { minor: 1500, savedMinor: 400 };
    expect(whyWorthless({ ...voucher, state: "used", giftCard })).toBeNull();
    expect(whyWorthless({ ...voucher, state: "used", giftCard: { minor: 1500, savedMinor: 1500 } })).toBe("used");
    expect(whyWorthless({ ...voucher, state: "used", stopped: true, giftCard })).toBe("stopped");
    expect(whyWorthless({ ...voucher, state: "expired", giftCard })).toBe("expired");
  });
});
