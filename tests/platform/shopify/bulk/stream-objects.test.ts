import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ResultGone, streamLines } from "~/platform/shopify/bulk/stream-lines.server";
import { streamObjects } from "~/platform/shopify/bulk/stream-objects.server";
import type { BulkObject } from "~/platform/shopify/bulk/stream-objects.server";
import { ShopifyUnavailable } from "~/platform/shopify/shopify-errors";

const order = (id: number, lines: number): object[] => [
  { __typename: "Order", id: `gid://shopify/Order/900719925474099${id}`, name: `Bestellung №${id} 🎁` },
  ...Array.from({ length: lines }, (_, line) => ({ __typename: "LineItem", id: `gid://shopify/LineItem/${id}${line}`, __parentId: `gid://shopify/Order/900719925474099${id}` })),
];
const file = Buffer.from([...order(1, 2), ...order(2, 0), ...order(3, 1)].map((line) => `${JSON.stringify(line)}\n`).join(""));

let server: Server;
let url = "";
let answer: (response: ServerResponse, range: number) => void;
beforeAll(async () => {
  server = createServer((request, response) => { answer(response, Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0)); });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/result.jsonl`;
});
afterAll(() => { server.closeAllConnections(); server.close(); });

const whole = (response: ServerResponse): void => { response.writeHead(200).end(file); };
const ranged = (response: ServerResponse, from: number): void => {
  if (from >= file.length) response.writeHead(416).end();
  else response.writeHead(from > 0 ? 206 : 200).end(file.subarray(from));
};
async function read(from = 0): Promise<BulkObject[]> {
  const objects: BulkObject[] = [];
  for await (const object of streamObjects(url, from)) objects.push(object);
  return objects;
}
const ids = (objects: BulkObject[]): [string, number][] => objects.map(({ object, children }) => [object.id.slice(-1), children.length]);

describe("a bulk result", () => {
  it("is objects with their children, ids whole to the last digit", async () => {
    answer = whole;
    const objects = await read();
    expect(ids(objects)).toEqual([["1", 2], ["2", 0], ["3", 1]]);
    expect(objects[0]?.object.id).toBe("gid://shopify/Order/9007199254740991");
    expect(objects.at(-1)?.endByte).toBe(file.length);
  });

  it.each([["that knows ranges", ranged], ["that knows none", whole]])("is read on behind any object, from a server %s", async (_, serve) => {
    answer = serve;
    const [first, second, third] = await read();
    expect(ids(await read(first?.endByte))).toEqual([["2", 0], ["3", 1]]);
    expect(ids(await read(second?.endByte))).toEqual([["3", 1]]);
    expect(await read(third?.endByte)).toEqual([]);
  });

  it("is the same in whichever pieces it comes, in the middle of a letter too", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: file.length - 1 }), { maxLength: 6 }), async (cuts) => {
      const places = [0, ...[...new Set(cuts)].sort((a, b) => a - b), file.length];
      answer = (response) => {
        response.writeHead(200);
        void (async () => {
          for (const [index, from] of places.slice(0, -1).entries()) {
            await new Promise<void>((resolve) => response.write(file.subarray(from, places[index + 1]), () => { resolve(); }));
            await new Promise((resolve) => setImmediate(resolve));
          }
          response.end();
        })();
      };
      const lines: string[] = [];
      for await (const { text } of streamLines(url, 0)) lines.push(text);
      expect(lines.join("\n")).toBe(file.toString("utf8").trimEnd());
    }), { numRuns: 30 });
  });

  it("whose children stand apart from their parents is not taken for whole", async () => {
    const [parent, child] = order(1, 1);
    answer = (response) => { response.end([parent, order(2, 0)[0], child].map((line) => JSON.stringify(line)).join("\n")); };
    await expect(read()).rejects.toThrow(/not grouped/);
  });

  it("that is not there any more is gone; a server that breaks off may answer later", async () => {
    answer = (response) => { response.writeHead(400).end("ExpiredToken"); };
    await expect(read()).rejects.toThrow(ResultGone);
    answer = (response) => { response.writeHead(503).end(); };
    await expect(read()).rejects.toThrow(ShopifyUnavailable);
    answer = (response) => {
      response.writeHead(200, { "content-length": file.length });
      response.write(file.subarray(0, 40), () => response.destroy());
    };
    await expect(read()).rejects.toThrow(ShopifyUnavailable);
  });
});
