import { decodeText } from "../domain/decode-text";

/** A file that somebody chose, as text; undefined where it cannot be read. */
export async function readChosenFile(file: Blob): Promise<string | undefined> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes && decodeText(new Uint8Array(bytes));
}
