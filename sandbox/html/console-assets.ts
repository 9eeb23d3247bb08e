import type { IncomingMessage, ServerResponse } from "node:http";
import { readAsset } from "./read-asset";
import { sendAsset } from "./respond";

/** Answers the stylesheet of admin frame, inspector and inbox; false for every other path. */
export function serveConsoleAsset(request: IncomingMessage, response: ServerResponse, pathname: string): boolean {
  if (pathname !== "/sandbox-assets/console.css") return false;
  return sendAsset(request, response, "text/css; charset=utf-8", readAsset("html/console.css"));
}
