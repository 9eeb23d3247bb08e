import fc from "fast-check";
import { create } from "qrcode";
import { describe, expect, it } from "vitest";
import { millimetresFromDots, nearestDot, qrModuleDots, qrSize, smallestQrVersion } from "~/platform/pdf/qr-size";

const dotsPerInch = fc.constantFrom(203 as const, 300 as const, 600 as const);
const urlOfLength = (length: number): string => `https://${"x".repeat(length - 8)}`;

describe("the size of a QR code", () => {
  it.each([
    [203, 4, 0.5005],
    [300, 4, 0.3387],
    [600, 8, 0.3387],
  ] as const)("at %i dpi a module is %i dots, which are %f mm", (resolution, dots, millimetres) => {
    expect(qrModuleDots(resolution)).toBe(dots);
    expect(millimetresFromDots(dots, resolution)).toBeCloseTo(millimetres, 4);
  });

  it("a short URL on a shop's own domain stays at version 3 or 4", () => {
    expect(smallestQrVersion("https://feinkost-lindenhof.de/a/k/7F3KQ9ZT")).toBe(3);
    expect(smallestQrVersion("https://www.feinkost-lindenhof.de/a/k/7F3KQ9ZT2MBC")).toBe(4);
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

  it("the version is the smallest that the URL fits into at level M, as the library that draws it knows it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2331 }), (length) => {
        const url = "ü".repeat(length >> 1) + "x".repeat(length % 2);
        const smallest = create([{ data: new TextEncoder().encode(url), mode: "byte" }], { errorCorrectionLevel: "M", maskPattern: 0 });
        expect(smallestQrVersion(url)).toBe(smallest.version);
      }),
      { numRuns: 60 },
    );
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
