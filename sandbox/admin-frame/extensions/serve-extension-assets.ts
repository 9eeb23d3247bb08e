import type { IncomingMessage, ServerResponse } from "node:http";
import { serveExtensionFile } from "../../extensions/serve-extension-file";
import { readAsset } from "../../html/read-asset";
import { sendAsset } from "../../html/respond";

/** Answers /admin/assets/extensions/<file>: the admin's list of elements, and what `serveExtensionFile` has. */
export function serveExtensionAsset(request: IncomingMessage, response: ServerResponse, file: string, locale: string | null, folder?: string): boolean {
  if (file === "elements.json") return sendAsset(request, response, "application/json; charset=utf-8", readAsset("admin-frame/extensions/elements.json"));
  return serveExtensionFile(request, response, file, locale, folder);
}
