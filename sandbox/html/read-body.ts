import type { IncomingMessage } from "node:http";

/**
 * The whole body of a request, or "too_large" once it has passed the limit (the rest is then let through unread, so
 * that an answer can still be sent).
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | "too_large"> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = chunk as Buffer;
    bytes += part.length;
    if (bytes <= limitBytes) chunks.push(part);
  }
  return bytes > limitBytes ? "too_large" : Buffer.concat(chunks);
}

const FORM_LIMIT_BYTES = 64 * 1024;

/** The fields of a posted form (urlencoded); a body beyond 64 KiB counts as empty, no honest form here is that long. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const body = await readBody(request, FORM_LIMIT_BYTES);
  return new URLSearchParams(body === "too_large" ? "" : body.toString("utf8"));
}
