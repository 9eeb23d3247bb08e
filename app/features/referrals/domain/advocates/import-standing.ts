import type { z } from "zod";
import { advocateImportEntrySchemas } from "~/kernel/entries/advocate-import-entries";

type Begun = z.infer<(typeof advocateImportEntrySchemas)["import.begun"]>;

/** How far a take-over has come, and what it found. */
export interface ImportStanding extends Begun {
  chunksRead: number;
  admitted: number;
  known: number;
  control: number;
  unknown: number[];
  taken: number[];
}

/** The newest take-over of a shop out of what the book says about all; undefined where there was none. In whatever sequence its parts were read. */
export function importStanding(entries: readonly { kind: string; data: unknown }[]): ImportStanding | undefined {
  const begun = entries.flatMap(({ kind, data }) => (kind === "import.begun" ? [advocateImportEntrySchemas[kind].parse(data)] : []));
  const latest = begun.sort((one, other) => other.time - one.time)[0];
  if (!latest) return undefined;
  const read = entries.flatMap(({ kind, data }) => (kind === "import.read" ? [advocateImportEntrySchemas[kind].parse(data)] : [])).filter(({ time }) => time === latest.time);
  const sum = (of: (part: (typeof read)[number]) => number): number => read.reduce((all, part) => all + of(part), 0);
  const lines = (of: (part: (typeof read)[number]) => number[]): number[] => read.flatMap(of).sort((one, other) => one - other);
  return {
    ...latest, chunksRead: read.length, admitted: sum(({ admitted }) => admitted), known: sum(({ known }) => known), control: sum(({ control }) => control),
    unknown: lines(({ unknown }) => unknown), taken: lines(({ taken }) => taken),
  };
}
