import { MaxPartSizeExceededError, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import { BodyTooLong, requestUpTo } from "~/platform/upload/body-limit";

export type UploadRead = { ok: true; bytes: Uint8Array } | { ok: false; reason: "too-large" | "no-file" };

/** Of the form around the file: boundaries and headers. */
const wrappingBytes = 16 * 1024;

/**
 * The file under this name of a posted multipart form. One that is larger than `mostBytes` is refused by what the request says of
 * itself, or, where it says nothing or a lie, as soon as more has come.
 */
export async function readUpload(request: Request, name: string, mostBytes: number): Promise<UploadRead> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes + wrappingBytes) return { ok: false, reason: "too-large" };
  const onlyThis = unstable_createMemoryUploadHandler({ maxPartSize: mostBytes, filter: (part) => part.name === name && part.filename !== undefined });
  try {
    const file = (await unstable_parseMultipartFormData(requestUpTo(request, mostBytes + wrappingBytes), onlyThis)).get(name);
    return file instanceof File ? { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) } : { ok: false, reason: "no-file" };
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError || error instanceof BodyTooLong) return { ok: false, reason: "too-large" };
    if (request.signal.aborted) throw error;
    return { ok: false, reason: "no-file" };
  }
}
