import type { ResultLine } from "./stream-lines.server";
import { streamLines } from "./stream-lines.server";

/** An object of the outermost list with what the lists inside it hold. */
export interface BulkObject {
  object: BulkLine;
  children: BulkLine[];
  /** Where the next object begins, in bytes: reading goes on there without anything twice. */
  endByte: number;
}

/** Typed by the query that asked for it, as every answer of Shopify's is. Its long ids are text and lose no digit. */
export type BulkLine = { __typename: string; id: string; __parentId?: string };

/**
 * The objects of a bulk result from a byte on, each with its children, which stand right behind it because the query was run with
 * `groupObjects`. Throws what streamLines throws.
 */
export const streamObjects = (url: string, fromByte: number): AsyncGenerator<BulkObject> => groupLines(streamLines(url, fromByte));

/** Lines → objects with their children. Throws where a child stands apart from its parent: it would be lost without a word. */
export async function* groupLines(lines: AsyncIterable<ResultLine>): AsyncGenerator<BulkObject> {
  let open: BulkObject | undefined;
  for await (const { text, endByte } of lines) {
    const line = JSON.parse(text) as BulkLine;
    if (line.__parentId === undefined) {
      if (open) yield open;
      open = { object: line, children: [], endByte };
    } else if (open && line.__parentId === open.object.id) {
      open.children.push(line);
      open.endByte = endByte;
    } else {
      throw new Error("a bulk result is not grouped: a child stands apart from its parent");
    }
  }
  if (open) yield open;
}
