import type { IncomingMessage, ServerResponse } from "node:http";
import { createHeaders } from "@mjackson/node-fetch-server";

/** So long the rest of a body that nobody reads is let go by after the answer, before the connection is closed: a client that is still sending hears the answer. */
const lingerMilliseconds = 2_000;

/**
 * A request as pages are given it. Its body comes as it is read, no faster: whoever stops reading stops it, and what nobody reads is held by nobody
 * (the adapter's own body takes in whatever is sent, and throws past every handler once somebody has stopped reading).
 */
export function requestOf(incoming: IncomingMessage, response: ServerResponse): Request {
  const gone = new AbortController();
  response.once("close", () => { gone.abort(); });
  const headers = createHeaders(incoming);
  const url = new URL(incoming.url ?? "/", `http://${headers.get("host") ?? "localhost"}`);
  const method = incoming.method ?? "GET";
  const init = { method, headers, signal: gone.signal };
  if (method === "GET" || method === "HEAD") return new Request(url, init);
  response.once("finish", () => { letGoBy(incoming); });
  return new Request(url, { ...init, body: bodyOf(incoming), duplex: "half" } as RequestInit);
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let isOver = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = (last: () => void) => (): void => {
        if (!isOver) last();
        isOver = true;
      };
      incoming.pause();
      incoming.on("data", (chunk: Buffer) => {
        if (isOver) return;
        controller.enqueue(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once("end", end(() => { controller.close(); }));
      incoming.once("close", end(() => { controller.error(new Error("The connection broke off")); }));
      incoming.once("error", (error) => { end(() => { controller.error(error); })(); });
    },
    pull() { incoming.resume(); },
    cancel() {
      isOver = true;
      incoming.resume();
    },
  });
}

function letGoBy(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  incoming.resume();
  setTimeout(() => { if (!incoming.complete) incoming.destroy(); }, lingerMilliseconds).unref();
}
