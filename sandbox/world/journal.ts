import { closeSync, createReadStream, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createChangeDescriber } from "./describe-changes";
import { applyLine } from "./journal-lines";
import type { JournalLine, Remembered } from "./journal-lines";
import type { CollectionName, Entities } from "./world";

const FILE_NAME = "journal.ndjson";
const REWRITE_FROM_BYTES = 128 * 1024 * 1024;

/** An append-only file of changes. */
export interface Journal {
  changed<K extends CollectionName>(name: K, id: string, entity: Entities[K]): void;
  removed(name: CollectionName, id: string): void;
  reserved(upTo: bigint): void;
  flush(): void;
  close(): void;
}

/** Everything the file remembers. A torn last line (the process died in the middle of it) is left out. */
export async function readJournal(dataFolder: string): Promise<Remembered> {
  const remembered: Remembered = { entities: new Map(), idsUpTo: null };
  const path = join(dataFolder, FILE_NAME);
  if (!existsSync(path)) return remembered;
  let torn: string | null = null;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (torn !== null) throw new Error(`${path} is damaged in the middle. Delete the folder ${dataFolder} to start afresh.`);
    if (text === "") continue;
    try {
      applyLine(remembered, JSON.parse(text) as JournalLine);
    } catch {
      torn = text;
    }
  }
  return remembered;
}

/**
 * Writes the journal anew from `everything` (which also removes what later lines made void) and then appends to it.
 * Changes are collected for one turn of the event loop and written together before the next: what an answer over the
 * network speaks of survives the process being killed a moment later, and ten changes of one entity are one line.
 */
export function openJournal(
  dataFolder: string,
  everything: () => Iterable<[CollectionName, string, Entities[CollectionName]]>,
  idsUpTo: () => bigint
): Journal {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, FILE_NAME);
  const dirty = new Map<string, { name: CollectionName; id: string; entity: Entities[CollectionName] | null }>();
  let reservedUpTo: bigint | null = null;
  let describe = createChangeDescriber();
  let bytes = 0;
  let rewriteAtBytes = REWRITE_FROM_BYTES;
  let scheduled: NodeJS.Immediate | null = null;
  let closed = false;

  const rewrite = (): number => {
    const file = openSync(`${path}.new`, "w");
    describe = createChangeDescriber();
    bytes = writeLines(file, [{ ids: idsUpTo().toString() }]);
    const batch: JournalLine[] = [];
    for (const [name, id, entity] of everything()) {
      batch.push(...describe.put(name, id, entity));
      if (batch.length >= 500) bytes += writeLines(file, batch.splice(0));
    }
    bytes += writeLines(file, batch);
    renameSync(`${path}.new`, path);
    rewriteAtBytes = Math.max(REWRITE_FROM_BYTES, bytes * 4);
    return file;
  };

  let file = rewrite();

  const flush = (): void => {
    if (scheduled) clearImmediate(scheduled);
    scheduled = null;
    const lines: JournalLine[] = reservedUpTo === null ? [] : [{ ids: reservedUpTo.toString() }];
    for (const { name, id, entity } of dirty.values()) for (const line of entity === null ? describe.remove(name, id) : describe.put(name, id, entity)) lines.push(line);
    reservedUpTo = null;
    dirty.clear();
    bytes += writeLines(file, lines);
    if (bytes < rewriteAtBytes) return;
    closeSync(file);
    file = rewrite();
  };

  const note = (name: CollectionName, id: string, entity: Entities[CollectionName] | null): void => {
    if (closed) return;
    dirty.set(`${name} ${id}`, { name, id, entity });
    scheduled ??= setImmediate(flush);
  };

  process.on("exit", flush);
  return {
    changed: note,
    removed: (name, id) => note(name, id, null),
    reserved(upTo) {
      if (closed) return;
      reservedUpTo = upTo;
      scheduled ??= setImmediate(flush);
    },
    flush,
    close() {
      if (closed) return;
      flush();
      closed = true;
      process.off("exit", flush);
      closeSync(file);
    },
  };
}

/** So many lines in one text: a hundred thousand orders at once would be longer than a text can be. */
const LINES_A_WRITE = 1_000;

function writeLines(file: number, lines: JournalLine[]): number {
  let written = 0;
  for (let from = 0; from < lines.length; from += LINES_A_WRITE) {
    written += writeSync(file, lines.slice(from, from + LINES_A_WRITE).map((line) => `${JSON.stringify(line)}\n`).join(""));
  }
  return written;
}
