import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sendResponse } from "@mjackson/node-fetch-server";
import { createRequestHandler } from "@remix-run/node";
import type { ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import { log } from "~/platform/log.server";
import type { IncomingMessage, ServerResponse } from "node:http";
import { requestOf } from "./request-of.server";

/** The built pages, and the files they load (named by their content, kept for a year). Built by `npm run build`. */
export async function loadPages(): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const folder = join(process.cwd(), "build");
  const build = (await import(pathToFileURL(join(folder, "server/index.js")).href)) as ServerBuild;
  const handle = createRequestHandler(build, "production");
  const page = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = requestOf(incoming, outgoing);
    await sendResponse(outgoing, noted(request, await handle(request)));
  };
  const assets = sirv(join(folder, "client"), { immutable: true, maxAge: 31_536_000, etag: true, ignores: false });
  return (request, response) => {
    assets(request, response, () => { page(request, response).catch((error: unknown) => { breakOff(response, error); }); });
  };
}

/** The framework answers what its routes throw; what comes here is a request that is none, or a connection that broke while it was answered. */
function breakOff(response: ServerResponse, error: unknown): void {
  log.warn({ error }, "a request could not be answered");
  if (response.headersSent) response.destroy();
  else response.writeHead(400, { "content-type": "text/plain" }).end();
}

/** What a stranger got a 4xx for is a line in the log: method and path, never the query (tokens) or a body. */
function noted(request: Request, response: Response): Response {
  if (response.status >= 400) {
    log.warn({ status: response.status, method: request.method, path: new URL(request.url).pathname.slice(0, 200) }, "a request was turned away");
  }
  return response;
}
