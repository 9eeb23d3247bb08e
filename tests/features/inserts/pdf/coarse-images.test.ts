import { expect, it } from "vitest";
import { coarseImages } from "~/features/inserts/pdf/coarse-images";
import { aContent, aDesign, aPrint, cardOf } from "./a-card";

it("an image is judged by its size on the very sheet: fine on an A6 it may be too coarse on an A5", () => {
  const images = new Map([["logo", { widthPixels: 900, heightPixels: 240 }], ["picture", { widthPixels: 900, heightPixels: 600 }]]);
  const design = aDesign({}, { layout: "picture", logoImageId: "logo", pictureImageId: "picture" });
  const coarseOn = (format: "a6" | "a5") => coarseImages(cardOf(design, aContent(), aPrint({ format, images })), images);
  expect(coarseOn("a6")).toEqual([]);
  expect(coarseOn("a5")).toMatchObject([{ imageId: "picture", dotsPerInch: 148, neededWidthPixels: 1213 }]);
});
