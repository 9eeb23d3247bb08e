import fc from "fast-check";
import { create } from "qrcode";
import { describe, expect, it } from "vitest";
import { darkRunsOfQr } from "~/platform/pdf/qr-matrix";
import { smallestQrVersion } from "~/platform/pdf/qr-size";

describe("the dark runs of a QR code", () => {
  it("cover each dark module once and nothing else, and touch no other run in their row", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom("M" as const, "Q" as const), (url, level) => {
        const version = smallestQrVersion(url, level) ?? 0;
        const { modules } = create([{ data: new TextEncoder().encode(url), mode: "byte" }], { version, errorCorrectionLevel: level, maskPattern: 2 });
        const covered = new Uint8Array(modules.size ** 2);
        for (const { row, column, modules: length } of darkRunsOfQr(url, level)) {
          for (let offset = 0; offset < length; offset++) covered[row * modules.size + column + offset]! += 1;
          expect(covered[row * modules.size + column - 1] && column > 0).toBeFalsy();
        }
        expect([...covered]).toEqual(Array.from(modules.data, (module) => (module ? 1 : 0)));
      }),
      { numRuns: 50 },
    );
  });

  it("a URL that no QR code holds is refused", () => {
    expect(() => darkRunsOfQr("x".repeat(2332), "M")).toThrow(RangeError);
  });
});
