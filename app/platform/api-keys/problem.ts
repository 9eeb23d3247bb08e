/** An error as programs read it (RFC 9457): `code` for them, `detail` for the person who looks into the log. */
export function problem(status: number, code: string, detail: string, more: { headers?: Record<string, string>; members?: Record<string, unknown> } = {}): Response {
  return new Response(JSON.stringify({ type: "about:blank", title: titles[status] ?? "Error", status, code, detail, ...more.members }), {
    status, headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...more.headers },
  });
}

const titles: Record<number, string> = {
  400: "Bad request", 401: "Unauthorized", 404: "Not found", 405: "Method not allowed", 413: "Too large", 415: "Unsupported media type",
  422: "Nothing to do", 429: "Too many requests", 500: "Internal error",
};

/** For a method that an address does not know. */
export const notThisMethod = (...known: string[]): Promise<Response> =>
  Promise.resolve(problem(405, "method", `Only ${known.join(" and ")} here.`, { headers: { allow: known.join(", ") } }));
