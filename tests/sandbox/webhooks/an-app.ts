/** Something that listens where the app would: takes webhooks, says how it is, and shows its first page. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readBody } from "../../../sandbox/html/read-body";

export interface Received {
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

export interface TestApp {
  url: string;
  webhooks: Received[];
  /** Forms that the merchant of the first shop filled in. */
  clicked: string[];
  opened: { url: string; authorization: string | undefined }[];
  /** What the next webhook is answered with; 200 unless told. */
  answer: (received: Received) => number;
  waiting: { events: number; due: number; jobs: number };
  /** Called each time somebody asks what is waiting. */
  asked: () => void;
  topics(): (string | string[] | undefined)[];
  close(): Promise<void>;
}

export async function anApp(): Promise<TestApp> {
  const app: Omit<TestApp, "url" | "close"> = {
    webhooks: [], clicked: [], opened: [], answer: () => 200, waiting: { events: 0, due: 0, jobs: 0 }, asked: () => undefined,
    topics: () => app.webhooks.map(({ headers }) => headers["x-shopify-topic"]),
  };
  const server = createServer((request, response) => {
    void (async () => {
      const body = String(await readBody(request, 1e7));
      if (request.url === "/healthz") {
        app.asked();
        response.end(JSON.stringify({ ok: true, waiting: app.waiting, dead: 0 }));
      } else if (request.method === "POST" && request.url?.startsWith("/app/")) {
        app.clicked.push(body);
        response.end("{}");
      } else if (request.method === "POST") {
        const received = { headers: request.headers, body };
        app.webhooks.push(received);
        response.writeHead(app.answer(received), { location: "/elsewhere" }).end();
      } else {
        app.opened.push({ url: request.url ?? "", authorization: request.headers.authorization });
        response.end("<html></html>");
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(app, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  });
}
