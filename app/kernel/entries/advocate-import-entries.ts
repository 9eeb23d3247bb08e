import { z } from "zod";

const line = z.number().int().positive();
const count = z.number().int().nonnegative();

/** Taking over advocates from another tool's file: lines and counts, never who. All under one subject; `time` numbers the runs of a shop. */
export const advocateImportEntrySchemas = {
  "import.begun": z.object({
    time: line, dry: z.boolean(), rows: count, chunks: count,
    /** Lines that cannot be read, the first of them; and how many there are. */
    wrong: z.array(z.object({ line, problem: z.string(), earlierLine: line.nullable() })), wrongCount: count,
  }),
  "import.read": z.object({
    time: line, chunk: count,
    /** Became advocates (of a dry run: would become), known already, drawn into the control group (of a dry run nobody). */
    admitted: count, known: count, control: count,
    /** Lines whose person this shop does not have, and whose code somebody else has. */
    unknown: z.array(line), taken: z.array(line),
  }),
} as const;
export type AdvocateImportEntryKind = keyof typeof advocateImportEntrySchemas;

export const advocateImportSubject = "advocate-import";
