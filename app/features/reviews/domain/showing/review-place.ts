import { z } from "zod";
import type { ReviewSort } from "./reviews-query";

/**
 * A review's place in an order, by what the order looks at: the page after it is found without counting what comes before. `first` and `photos` are what an order
 * by helpfulness (rank, with photos) or stars looks at before it looks at the time.
 */
export interface ReviewPlace {
  first: number;
  photos: boolean;
  writtenAt: Date;
  key: string;
}

/** Who wrote it is no business of an address: the key is the caller's public name for it. */
export const placeText = ({ first, photos, writtenAt, key }: ReviewPlace): string => [first, photos ? 1 : 0, writtenAt.getTime(), key].join(".");

const number = z.string().regex(/^-?\d{1,7}$/).transform(Number);
const placeSchema = z.tuple([number, z.enum(["0", "1"]), z.string().regex(/^-?\d{1,14}$/).transform(Number), z.string().regex(/^[\w-]{1,400}$/)]);

/** What `placeText` made; undefined for anything else. */
export function readPlace(text: string | null, sort: ReviewSort): ReviewPlace | undefined {
  const parsed = placeSchema.safeParse((text ?? "").split("."));
  if (!parsed.success) return undefined;
  const [first, photos, writtenAt, key] = parsed.data;
  return { first: sort === "newest" ? 0 : first, photos: photos === "1", writtenAt: new Date(writtenAt), key };
}
