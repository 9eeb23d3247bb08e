import { unstable_parseMultipartFormData } from "@remix-run/node";
import type { UploadHandlerPart } from "@remix-run/node";
import { BodyTooLong, requestUpTo } from "~/platform/upload/body-limit";
import { largestPhotoBytes, mostPhotos } from "../domain/answering/photo-limits";

/** A posted form: texts by name, in their order, and the files of the field `photos`. */
export interface ReviewForm {
  texts: Map<string, string[]>;
  photos: ({ ok: true; bytes: Uint8Array } | { ok: false; reason: "too-large" })[];
  /** It was broken off: more came than photos can be. The texts before them are here. */
  isCutOff: boolean;
}

/** Of one text; whatever is longer than a review may be is kept as far as this, so that it can be shown again. */
const mostTextBytes = 200 * 1024;
/** Of a form without photos as a whole: a letter is up to three times as long there as it is. */
const mostFormBytes = 1024 * 1024;
const mostParts = 60;
const mostBytes = mostPhotos * largestPhotoBytes + 1024 * 1024;

/**
 * Reads what a customer posted, photos while they come: of one that is too large nothing is kept, and more than five of them break the reading off. The texts
 * stand before the photos in the form, so that whatever is wrong with those, nothing typed is lost.
 */
export async function readReviewForm(request: Request): Promise<ReviewForm> {
  const form: ReviewForm = { texts: new Map(), photos: [], isCutOff: false };
  const announced = Number(request.headers.get("content-length") ?? 0);
  let parts = 0;
  try {
    if (!/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "")) {
      for (const [name, value] of new URLSearchParams(await requestUpTo(request, mostFormBytes).text())) add(form, name, value);
      return form;
    }
    await unstable_parseMultipartFormData(requestUpTo(request, mostBytes), async (part) => {
      if (++parts > mostParts) throw new BodyTooLong();
      if (part.filename === undefined) add(form, part.name, await textOf(part));
      else if (announced > mostBytes) throw new BodyTooLong();
      else if (part.name === "photos") await addPhoto(form, part);
      return null;
    });
  } catch (error) {
    if (request.signal.aborted) throw error;
    // What is not a form at all has no texts, and is answered as an empty one.
    form.isCutOff = error instanceof BodyTooLong;
  }
  return form;
}

function add(form: ReviewForm, name: string, value: string): void {
  form.texts.set(name, [...(form.texts.get(name) ?? []), value]);
}

async function addPhoto(form: ReviewForm, part: UploadHandlerPart): Promise<void> {
  const bytes = await upTo(part, largestPhotoBytes);
  // A browser sends an empty file where none was chosen.
  if (bytes === null) form.photos.push({ ok: false, reason: "too-large" });
  else if (bytes.length > 0) form.photos.push({ ok: true, bytes });
}

async function textOf(part: UploadHandlerPart): Promise<string> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of part.data) {
    if (bytes < mostTextBytes) kept.push(chunk.subarray(0, mostTextBytes - bytes));
    bytes += chunk.length;
  }
  return Buffer.concat(kept).toString("utf8");
}

/** null where there are more; the rest is let go by. */
async function upTo(part: UploadHandlerPart, most: number): Promise<Uint8Array | null> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of part.data) {
    bytes += chunk.length;
    if (bytes <= most) kept.push(chunk);
    else kept.length = 0;
  }
  return bytes > most ? null : Buffer.concat(kept);
}
