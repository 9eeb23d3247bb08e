import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dithered } from "~/platform/pdf/dithered";

const blackDots = (bits: Uint8Array): number => bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);

describe("grey as black dots", () => {
  it("black is all dots and white is none", () => {
    expect(blackDots(dithered(new Uint8Array(9 * 4), 9, 4))).toBe(36);
    expect(blackDots(dithered(new Uint8Array(9 * 4).fill(255), 9, 4))).toBe(0);
  });

  it("as many dots are black as the grey is dark", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 30, max: 70 }), (grey, side) => {
        const share = blackDots(dithered(new Uint8Array(side * side).fill(grey), side, side)) / (side * side);
        expect(Math.abs(share - (1 - grey / 255))).toBeLessThan(0.06);
      }),
    );
  });

  it("each row begins with a new byte", () => {
    expect([...dithered(new Uint8Array([0, 255, 255, 255, 255, 255, 255, 255, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0]), 9, 2)]).toEqual([0x80, 0x80, 0, 0x80]);
  });
});
