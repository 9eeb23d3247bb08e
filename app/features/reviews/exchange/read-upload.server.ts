import { decodeText } from "~/core/imports/domain/decode-text";
import { BodyTooLong, requestUpTo } from "~/platform/upload/body-limit";

export const mostUploadBytes = 20 * 1024 * 1024;

export type Upload = { ok: true; read: (name: string) => unknown; file: { name: string; text: string } | null } | { ok: false; reason: "too-large" | "no-form" };

/** A merchant's form with the file in it, if it brings one. Of what is larger than a file may be nothing is read further. */
export async function readUpload(request: Request): Promise<Upload> {
  if (Number(request.headers.get("content-length") ?? 0) > mostUploadBytes + 64 * 1024) return { ok: false, reason: "too-large" };
  try {
    const form = await requestUpTo(request, mostUploadBytes + 64 * 1024).formData();
    const file = form.get("file");
    const read = (name: string): unknown => form.get(name) ?? undefined;
    if (!(file instanceof Blob)) return { ok: true, read, file: null };
    return { ok: true, read, file: { name: "name" in file ? file.name : "", text: decodeText(new Uint8Array(await file.arrayBuffer())) } };
  } catch (error) {
    if (request.signal.aborted) throw error;
    // What the parser of forms throws when its body breaks off carries our error as its cause, or is it.
    const isTooLong = error instanceof BodyTooLong || (error instanceof Error && error.cause instanceof BodyTooLong);
    return { ok: false, reason: isTooLong ? "too-large" : "no-form" };
  }
}
