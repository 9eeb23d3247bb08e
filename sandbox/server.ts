import { createServer } from "node:http";
import type { Server } from "node:http";
import type { Handler } from "./html/handler";

/**
 * Listens on this machine only and asks the handlers one after the other; who answers first has answered. 404 when nobody does, 500 and a
 * line on stderr when one throws. Rejects with a sentence when the port is taken.
 */
export function listenOn(port: number, handlers: readonly Handler[]): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      try {
        for (const handler of handlers) if (await handler(request, response)) return;
        response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify({ errors: [{ code: request.url ?? "", reason: "not_found" }] }));
      } catch (error) {
        process.stderr.write(`sandbox: ${request.method ?? ""} ${request.url ?? ""}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
        response.end(JSON.stringify({ errors: [{ code: "sandbox", reason: "crashed" }] }));
      }
    })();
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is in use: end what uses it, or set SANDBOX_PORT to another.`) : error);
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Ends a server at once, with the connections that browsers keep open. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
