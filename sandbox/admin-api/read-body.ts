import type { IncomingMessage } from "node:http";

const MOST_BYTES = 10 * 1024 * 1024;

/** A request's body as text; null when it is longer than 10 MB. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** An object out of JSON or a form, whichever the content type says; null when it is neither. */
export function parseBody(text: string, contentType: string): unknown {
  if (contentType.includes("application/x-www-form-urlencoded")) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
