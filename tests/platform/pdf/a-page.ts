import type { PageDescription, TextLine } from "~/platform/pdf/page-description";
import { pureBlack } from "~/platform/pdf/page-description";

export function aPage(overrides: Partial<PageDescription> = {}): PageDescription {
  return {
    language: "de",
    trimWidthMillimetres: 105,
    trimHeightMillimetres: 148,
    bleedMillimetres: 3,
    elements: [aLine("Guten Tag")],
    ...overrides,
  };
}

export function aLine(text: string, overrides: Partial<TextLine> = {}): TextLine {
  return { kind: "text", text, face: "source-sans-regular", sizePoints: 10, leftMillimetres: 10, baselineMillimetres: 20, ink: pureBlack, ...overrides };
}

export const facts = { title: "Beileger", language: "de", createdAt: new Date("2026-03-01T10:00:00Z") };
