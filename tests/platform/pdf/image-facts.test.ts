import { describe, expect, it } from "vitest";
import { tooCoarse } from "~/platform/pdf/image-facts";

const a6 = { widthMillimetres: 111, heightMillimetres: 60 };

describe("whether an image is fine enough for its size on paper", () => {
  it("at 200 dots per inch it is", () => {
    expect(tooCoarse({ widthPixels: 875, heightPixels: 473 }, a6)).toBeNull();
  });

  it("below, how many pixels it would need is said", () => {
    expect(tooCoarse({ widthPixels: 600, heightPixels: 400 }, a6)).toEqual({ dotsPerInch: 137, neededWidthPixels: 875, neededHeightPixels: 473 });
  });

  it("counts the side that is the coarser, since an image is cut to the shape of its box", () => {
    expect(tooCoarse({ widthPixels: 4_000, heightPixels: 300 }, a6)).toMatchObject({ dotsPerInch: 126 });
  });
});
