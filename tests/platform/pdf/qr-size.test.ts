import fc from "fast-check";
import { create } from "qrcode";
import { describe, expect, it } from "vitest";
import { millimetresFromDots, nearestDot, leastModuleDots, qrSize, smallestQrVersion } from "~/platform/pdf/qr-size";

const dotsPerInch = fc.constantFrom(203 as const, 300 as const, 600 as const);
const urlOfLength = (length: number): string => `https://${"x".repeat(length - 8)}`;

describe("the size of a QR code", () => {
  it.each([
    [203, 4, 0.5005],
    [300, 4, 0.3387],
    [600, 8, 0.3387],
  ] as const)("at %i dpi a module is %i dots, which are %f mm", (resolution, dots, millimetres) => {
    expect(leastModuleDots(resolution)).toBe(dots);
    expect(millimetresFromDots(dots, resolution)).toBeCloseTo(millimetres, 4);
  });

  it("a short URL on a shop's own domain stays at version 3 or 4", () => {
    expect(smallestQrVersion("https://feinkost-lindenhof.de/a/k/7F3KQ9ZT", "M")).toBe(3);
    expect(smallestQrVersion("https://www.feinkost-lindenhof.de/a/k/7F3KQ9ZT2MBC", "M")).toBe(4);
  });

  it("a module is whole dots, at least four and never under 0.33 mm, whatever the URL", () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 2331 }), dotsPerInch, (length, resolution) => {
        const size = qrSize(urlOfLength(length), resolution);
        expect(size).not.toBeNull();
        if (size === null) return;
        expect(Number.isInteger(size.moduleDots)).toBe(true);
        expect(size.moduleDots).toBeGreaterThanOrEqual(4);
        expect(size.moduleMillimetres).toBeGreaterThanOrEqual(0.33);
        expect(size.sideDots).toBe(size.modulesPerSide * size.moduleDots);
        expect(size.outerDots - size.sideDots).toBe(8 * size.moduleDots);
      }),
    );
  });

  it("the version is the smallest that the URL fits into, as the library that draws it knows it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1663 }), fc.constantFrom("M" as const, "Q" as const), (length, level) => {
        const url = "ü".repeat(length >> 1) + "x".repeat(length % 2);
        const smallest = create([{ data: new TextEncoder().encode(url), mode: "byte" }], { errorCorrectionLevel: level, maskPattern: 0 });
        expect(smallestQrVersion(url, level)).toBe(smallest.version);
      }),
      { numRuns: 100 },
    );
  });

  it("as large as wished, in whole dots; what has room is corrected by level Q", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 150 }), dotsPerInch, fc.double({ min: 0, max: 60, noNaN: true }), (length, resolution, wished) => {
        const size = qrSize(urlOfLength(length), resolution, wished);
        const smallest = qrSize(urlOfLength(length), resolution);
        expect(smallest?.level).toBe("M");
        if (size === null || smallest === null) throw new Error("no size");
        expect(size.sideMillimetres <= wished || size.sideDots === smallest.sideDots).toBe(true);
        expect(size.level === "M" || size.sideMillimetres <= wished).toBe(true);
        // One dot more for every module would be too large.
        if (size.sideMillimetres <= wished) expect(millimetresFromDots(size.modulesPerSide * (size.moduleDots + 1), resolution)).toBeGreaterThan(wished);
      }),
    );
    expect(qrSize(urlOfLength(48), 300, 21.5)).toMatchObject({ level: "Q", version: 5, moduleDots: 6 });
  });

  it("a URL that no QR code holds has no size", () => {
    expect(qrSize(urlOfLength(2331), 300)).not.toBeNull();
    expect(qrSize(urlOfLength(2332), 300)).toBeNull();
  });

  it("the nearest dot is at most half a dot away", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), dotsPerInch, (millimetres, resolution) => {
        const away = Math.abs(millimetresFromDots(nearestDot(millimetres, resolution), resolution) - millimetres);
        expect(away).toBeLessThanOrEqual(millimetresFromDots(0.5, resolution) + 1e-9);
      }),
    );
  });
});
