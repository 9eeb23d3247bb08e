import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestListener } from "@mjackson/node-fetch-server";
import { createRequestHandler } from "@remix-run/node";
import type { ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import type { IncomingMessage, ServerResponse } from "node:http";

/** The built pages, and the files they load (named by their content, kept for a year). Built by `npm run build`. */
export async function loadPages(): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const folder = join(process.cwd(), "build");
  const build = (await import(pathToFileURL(join(folder, "server/index.js")).href)) as ServerBuild;
  const handle = createRequestHandler(build, "production");
  const page = createRequestListener((request) => handle(request));
  const assets = sirv(join(folder, "client"), { immutable: true, maxAge: 31_536_000, etag: true, ignores: false });
  return (request, response) => {
    assets(request, response, () => { void page(request, response); });
  };
}
