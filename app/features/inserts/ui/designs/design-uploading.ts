import type { UploadAnswer } from "../../domain/designs/design-upload";

export type UploadFailure = Extract<UploadAnswer, { ok: false }>["reason"] | "failed";

type Uploaded = Extract<UploadAnswer, { ok: true }> | { ok: false; reason: UploadFailure };

/** Hands a picture in (App Bridge adds the session token). One that is too large does not even leave the browser. */
export async function uploadPicture(file: File, mostBytes: number): Promise<Uploaded> {
  if (file.size > mostBytes) return { ok: false, reason: "too-large" };
  const form = new FormData();
  form.set("image", file);
  try {
    const response = await fetch("/app/inserts/designs/images", { method: "POST", body: form });
    if (![200, 400, 413, 422].includes(response.status)) return { ok: false, reason: "failed" };
    return (await response.json()) as UploadAnswer;
  } catch {
    return { ok: false, reason: "failed" };
  }
}

/** The address, in the browser's memory, of an image that was uploaded; null where it cannot be fetched. */
export async function imageAddress(id: string): Promise<string | null> {
  const response = await fetch(`/app/inserts/designs/images/${encodeURIComponent(id)}`).catch(() => undefined);
  return response?.ok ? URL.createObjectURL(await response.blob()) : null;
}
