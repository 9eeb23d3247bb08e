import { expect, it } from "vitest";
import { contrastRatio } from "~/features/inserts/domain/designs/colour-contrast";
import { pagePalette } from "~/features/inserts/domain/card-page/page-palette";

const colours = ["#000000", "#ffffff", "#7a2e1d", "#f2c230", "#22303c", "#808080", "#00ff00", "#ff0000"];

it.each(colours.flatMap((accent) => colours.map((ground) => [accent, ground])))("with accent %s on ground %s all text can be read", (accent, ground) => {
  const palette = pagePalette({ colours: { accent, ground }, fonts: { headline: "manrope", text: "manrope" } });
  expect(contrastRatio(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio(palette.onGround, palette.ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio(palette.accentText, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});
