import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { ShopifyUnavailable } from "../shopify-errors";

export interface ResultLine {
  text: string;
  /** Where the next line begins, in bytes of the file. */
  endByte: number;
}

/** The file is not there under this address any more. */
export class ResultGone extends Error {
  override name = "ResultGone";
}

/**
 * The lines of a bulk operation's result from a byte on, without ever holding more than a piece of it. Whoever stops listening
 * closes the connection.
 *
 * Throws ResultGone where the address has expired, ShopifyUnavailable where the file's server does not answer or breaks off.
 */
export async function* streamLines(url: string, fromByte: number): AsyncGenerator<ResultLine> {
  const stop = new AbortController();
  try {
    let at = fromByte;
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of bytesFrom(url, fromByte, stop.signal)) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
        const endByte = at + end + 1;
        if (end > start) yield { text: bytes.toString("utf8", start, end), endByte };
        start = end + 1;
      }
      at += start;
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield { text: rest.toString("utf8"), endByte: at + rest.length };
  } finally {
    stop.abort();
  }
}

const newline = 0x0a;

async function* bytesFrom(url: string, fromByte: number, signal: AbortSignal): AsyncGenerator<Buffer> {
  const response = await fetch(url, { signal, headers: { "accept-encoding": "identity", ...(fromByte > 0 ? { range: `bytes=${fromByte}-` } : {}) } })
    .catch((error: unknown) => { throw new ShopifyUnavailable("a bulk result's server does not answer", { cause: error }); });
  // Nothing behind this byte: everything has been read.
  if (response.status === 416) return;
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new ResultGone(`HTTP ${response.status}`);
  if (!response.ok || !response.body) throw new ShopifyUnavailable(`a bulk result's server: HTTP ${response.status}`);
  // A server that knows no ranges sends the whole file.
  let skip = response.status === 206 ? 0 : fromByte;
  try {
    for await (const piece of Readable.fromWeb(response.body as ReadableStream<Uint8Array>)) {
      const bytes = piece as Buffer;
      if (skip < bytes.length) yield bytes.subarray(skip);
      skip = Math.max(0, skip - bytes.length);
    }
  } catch (error) {
    throw new ShopifyUnavailable("a bulk result broke off", { cause: error });
  }
}
