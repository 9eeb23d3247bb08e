/** More of a body came than is read. */
export class BodyTooLong extends Error {}

/** The same request, whose body breaks off with `BodyTooLong` after so many bytes, whatever it says of its length. */
export function requestUpTo(request: Request, mostBytes: number): Request {
  let bytes = 0;
  const body = request.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(new BodyTooLong("The body is too long"));
      else controller.enqueue(chunk);
    },
  }));
  return new Request(request.url, { method: request.method, headers: request.headers, body: body ?? null, duplex: "half" } as RequestInit);
}
