import type { PagePalette } from "~/core/pages/domain/page-palette";
import { contrastRatio, leastContrast } from "../designs/colour-contrast";
import type { FontFamily } from "../designs/design-choices";
import type { InsertDesign } from "../designs/insert-design";

const ink = "#1f1c18";
const white = "#ffffff";

const serifs: readonly FontFamily[] = ["source-serif", "eb-garamond", "alegreya"];

/** A design's colours as its merchant chose them; only what stands upon them is chosen for contrast. */
export function pagePalette({ colours: { accent, ground }, fonts }: Pick<InsertDesign, "colours" | "fonts">): PagePalette {
  return {
    ground, accent,
    onGround: moreLegible(ground),
    onAccent: moreLegible(accent),
    accentText: contrastRatio(accent, white) >= leastContrast.small ? accent : ink,
    isSerif: serifs.includes(fonts.headline),
  };
}

/** Ink or white, whichever is read more easily; on a middle tone that both are pale on, black. */
function moreLegible(behind: string): string {
  const better = contrastRatio(behind, ink) >= contrastRatio(behind, white) ? ink : white;
  return contrastRatio(behind, better) >= leastContrast.small ? better : "#000000";
}
