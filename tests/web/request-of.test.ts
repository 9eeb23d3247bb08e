import { createServer, request as startRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { sendResponse } from "@mjackson/node-fetch-server";
import { afterEach, describe, expect, it } from "vitest";
import { requestOf } from "~/web/request-of.server";

let close: (() => void) | undefined;
afterEach(() => { close?.(); });

async function aServer(answer: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer((incoming, outgoing) => { void answer(requestOf(incoming, outgoing)).then((response) => sendResponse(outgoing, response)); });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  close = () => { server.closeAllConnections(); server.close(); };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends up to a hundred megabytes as fast as they are taken; hands back the answer's status, and how many were taken until then. */
const pour = (url: string, announced: boolean): Promise<{ status: number; megabytes: number }> => new Promise((resolve, reject) => {
  const chunk = Buffer.alloc(1024 * 1024);
  let sent = 0;
  const outgoing = startRequest(url, { method: "POST", headers: announced ? { "content-length": String(100 * chunk.length) } : {} });
  outgoing.on("response", (incoming) => {
    resolve({ status: incoming.statusCode ?? 0, megabytes: sent });
    incoming.resume();
    outgoing.destroy();
  });
  outgoing.on("error", reject);
  const more = (): void => {
    while (sent < 100 && !outgoing.destroyed) {
      sent += 1;
      if (!outgoing.write(chunk)) { outgoing.once("drain", more); return; }
    }
    if (!outgoing.destroyed) outgoing.end();
  };
  more();
});

describe("a request's body", () => {
  it("comes whole, byte for byte, with method, address and headers", async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    const url = await aServer(async (request) => Response.json({ method: request.method, path: new URL(request.url).pathname, type: request.headers.get("content-type"), same: Buffer.from(await request.arrayBuffer()).equals(Buffer.from(bytes)) }));
    const heard = await (await fetch(`${url}/a?b=1`, { method: "POST", headers: { "content-type": "application/x-photo" }, body: bytes })).json() as object;
    expect(heard).toEqual({ method: "POST", path: "/a", type: "application/x-photo", same: true });
    expect(await (await fetch(`${url}/leer`, { method: "POST" })).json()).toMatchObject({ path: "/leer", same: false });
  });

  it.each([true, false])("that somebody stops reading stops coming, the answer is heard, and nothing is thrown past the handler (length announced: %s)", async (announced) => {
    const url = await aServer(async (request) => {
      const reader = request.body?.getReader();
      await reader?.read();
      await reader?.cancel("enough");
      return new Response(null, { status: 413 });
    });
    const { status, megabytes } = await pour(url, announced);
    expect(status).toBe(413);
    expect(megabytes).toBeLessThan(100);
    expect((await pour(url, announced)).status).toBe(413);
  });

  it("that nobody reads is held by nobody", async () => {
    const url = await aServer(() => Promise.resolve(new Response(null, { status: 400 })));
    expect(await pour(url, true)).toMatchObject({ status: 400 });
  });
});
