import type { IncomingMessage, ServerResponse } from "node:http";

/** The cookies of a request; a value that is not decodable is left as it came. */
export function readCookies(request: IncomingMessage): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (request.headers.cookie ?? "").split(";")) {
    const equals = part.indexOf("=");
    if (equals < 1) continue;
    const text = part.slice(equals + 1).trim();
    cookies.set(part.slice(0, equals).trim(), decode(text));
  }
  return cookies;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Adds a cookie to the answer. `maxAgeSeconds` 0 removes it, null lets it live as long as the browser is open. */
export function setCookie(response: ServerResponse, name: string, value: string, maxAgeSeconds: number | null): void {
  const age = maxAgeSeconds === null ? "" : `; Max-Age=${maxAgeSeconds}`;
  response.appendHeader("set-cookie", `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${age}`);
}
