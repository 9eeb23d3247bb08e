/** What became of a picture that was handed in. */
export type UploadAnswer =
  | { ok: true; image: { id: string; widthPixels: number; heightPixels: number } }
  | { ok: false; reason: "too-large" | "not-an-image" | "kind" | "too-many-pixels" };

/** What can be printed. */
export const uploadMediaTypes = ["image/jpeg", "image/png", "image/webp"] as const;
