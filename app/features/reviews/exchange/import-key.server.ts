import { createHash } from "node:crypto";
import { reviewKey } from "~/kernel/entries/review-entries";
import type { ImportedLine } from "../domain/exchange/read-import-line";

/** The key of a review from another tool: the same review has the same one, however often its file is told. */
export const importKey = ({ identity }: Pick<ImportedLine, "identity">, productId: string): string =>
  reviewKey("import", createHash("sha256").update(JSON.stringify([productId, ...identity])).digest("hex").slice(0, 32));
