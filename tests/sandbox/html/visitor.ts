import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handler } from "../../../sandbox/html/handler";

/** Handlers on a free port; what none of them answers is a 404. */
export async function serve(...handlers: Handler[]): Promise<{ url: string; server: Server; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      for (const handler of handlers) if (await handler(request, response)) return;
      response.writeHead(404).end("nobody");
    })();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

export interface Seen {
  status: number;
  location: string | null;
  headers: Headers;
  text: string;
}

/** Somebody with a browser without JavaScript: keeps cookies, does not follow redirects unless told. */
export function aVisitor(url: string): {
  get(path: string, headers?: Record<string, string>): Promise<Seen>;
  post(path: string, form: Record<string, string>): Promise<Seen>;
  follow(path: string): Promise<Seen>;
  cookies: Map<string, string>;
} {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit): Promise<Seen> {
    const headers = new Headers(init.headers);
    headers.set("accept", "text/html");
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(url + path, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return { status: response.status, location: response.headers.get("location"), headers: response.headers, text: await response.text() };
  }
  const visitor = {
    cookies,
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, form: Record<string, string>) => ask(path, { method: "POST", body: new URLSearchParams(form) }),
    async follow(path: string): Promise<Seen> {
      const seen = await ask(path, {});
      return seen.location === null ? seen : visitor.follow(seen.location);
    },
  };
  return visitor;
}
