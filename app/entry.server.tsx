import { PassThrough } from "node:stream";
import type { EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "~/platform/log.server";
import { shopify } from "~/platform/shopify/shopify.server";

/** How long a page may go on streaming what it has promised. */
export const streamTimeout = 10_000;

/** Answers with a page, streamed as soon as its frame is known; whoever asks a form for JSON gets the bare answer instead. */
export default async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  const answer = wantsJson(request) ? formAnswer(context) : undefined;
  if (answer !== undefined) return Response.json(answer, { status, headers: { "cache-control": "no-store" } });
  shopify().addDocumentResponseHeaders(request, headers);
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  return renderPage(request, status, headers, context);
}

function renderPage(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  const whenReady = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let failed = false;
    const page = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [whenReady]: () => {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }));
        page.pipe(body);
      },
      onShellError: reject,
      onError: (error) => {
        failed = true;
        log.error({ error }, "a page could not be drawn");
      },
    });
    setTimeout(() => { page.abort(); }, streamTimeout + 1_000).unref();
  });
}

const wantsJson = (request: Request): boolean => request.method !== "GET" && (request.headers.get("accept") ?? "").includes("application/json");

/** What the action said, if there was one and it did not fail. */
function formAnswer({ staticHandlerContext: { actionData, errors } }: EntryContext): unknown {
  return errors ? undefined : Object.values(actionData ?? {})[0];
}

/** What went wrong is logged here, once; what the visitor reads is the nearest error boundary's. A wrong address is not our error. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  // A 4xx is logged where all answers pass, in load-pages.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error({ error, path: new URL(request.url).pathname }, "a request failed");
}
