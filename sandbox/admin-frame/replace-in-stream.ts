import { Transform } from "node:stream";

/**
 * Replaces texts in whatever streams through, also where one is cut in two by the transport. Needles are ASCII; all other bytes
 * pass untouched (worked on as latin1, so that no character is ever broken). A longer needle goes before a shorter one
 * that it begins with.
 */
export function replaceInStream(replacements: readonly (readonly [needle: string, replacement: string])[]): Transform {
  const ordered = [...replacements].sort(([one], [other]) => other.length - one.length);
  const longest = Math.max(...ordered.map(([needle]) => needle.length));
  let held = "";

  /** Where the text may still be the beginning of a needle, and has to wait for the next chunk. */
  const unsure = (text: string): number => {
    for (let start = Math.max(0, text.length - longest + 1); start < text.length; start++) {
      const tail = text.slice(start);
      if (ordered.some(([needle]) => needle.length > tail.length && needle.startsWith(tail))) return start;
    }
    return text.length;
  };
  const replaced = (text: string): string => ordered.reduce((sofar, [needle, replacement]) => sofar.replaceAll(needle, replacement), text);

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = held + chunk.toString("latin1");
      const end = unsure(text);
      held = text.slice(end);
      done(null, Buffer.from(replaced(text.slice(0, end)), "latin1"));
    },
    flush(done) {
      done(null, Buffer.from(replaced(held), "latin1"));
    },
  });
}
