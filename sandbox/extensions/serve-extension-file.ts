import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { projectFile } from "../html/read-asset";
import { sendAsset, sendText } from "../html/respond";
import { readExtensions } from "./read-extensions";

/** Where the bundles are that `npm run build` made. */
const builtScripts = "build/extensions";

/** Answers for a file by its name: bundles, the hosts' own scripts, and what an extension is called in a language (`<handle>.json?locale=de`). */
export function serveExtensionFile(request: IncomingMessage, response: ServerResponse, file: string, locale: string | null, folder = projectFile(builtScripts)): boolean {
  const [, handle = "", ending] = /^([a-z0-9-]+)\.(js|json)$/.exec(file) ?? [];
  if (ending === "json") {
    const extension = readExtensions().find((one) => one.handle === handle);
    if (!extension) return false;
    const language = locale === "de" ? "de" : "en";
    const facts = { handle, locale: language, ...extension.inLanguage(language), capabilities: extension.capabilities };
    return sendText(response, 200, "application/json; charset=utf-8", JSON.stringify(facts));
  }
  const path = `${folder}/${handle}.js`;
  if (ending !== "js" || !existsSync(path)) return false;
  return sendAsset(request, response, "text/javascript; charset=utf-8", readFileSync(path, "utf8"));
}
