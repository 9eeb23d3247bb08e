const mostBytes = 64 * 1024;

export type JsonBody = { ok: true; body: unknown } | { ok: false; status: 400 | 413 | 415; why: string };

/** What a program posted, if it is JSON and not beyond all measure. */
export async function readJsonBody(request: Request): Promise<JsonBody> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) return { ok: false, status: 415, why: "Send JSON, with the content type application/json." };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > mostBytes) {
      await reader?.cancel();
      return { ok: false, status: 413, why: `Send at most ${mostBytes / 1024} kB.` };
    }
    chunks.push(part.value);
  }
  try {
    return { ok: true, body: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown };
  } catch {
    return { ok: false, status: 400, why: "This is no JSON." };
  }
}
