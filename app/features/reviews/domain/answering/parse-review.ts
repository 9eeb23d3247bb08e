import type { FlagKind } from "~/kernel/entries/review-entries";
import type { ReviewAttribute } from "../programme/review-programme";
import { cleanLine, cleanText } from "./clean-text";
import { findFlags } from "./find-flags";
import type { PhotoRefusal } from "./photo-limits";
import { mostPhotos } from "./photo-limits";

export const longest = { title: 120, body: 5000, name: 60 } as const;

/** What somebody typed, as it came. */
export interface TypedReview {
  stars: string;
  title: string;
  body: string;
  name: string;
  attributes: Record<string, string>;
  photoIds: string[];
}

export type ReviewField = "stars" | keyof typeof longest | "photos";
export type ReviewFieldError = "missing" | "too-long" | PhotoRefusal;
export type ReviewErrors = Partial<Record<ReviewField, ReviewFieldError>>;

export interface ParsedReview {
  stars: number;
  title: string;
  body: string;
  displayName: string;
  attributes: Record<string, string>;
  photoIds: string[];
  /** As far as the text itself tells. */
  flags: FlagKind[];
}

export type ReviewParsed = { ok: true; review: ParsedReview } | { ok: false; errors: ReviewErrors };

/**
 * Reads a review as it was typed. Stars are needed, everything else is welcome. What cannot be seen is taken out and flagged; answers that nobody offered are
 * left out; too long is said beside its field, never cut.
 *
 * @param asked the attributes of the product's type
 */
export function parseReview(typed: TypedReview, asked: readonly ReviewAttribute[]): ReviewParsed {
  const [title, body, name] = [cleanLine(typed.title), cleanText(typed.body), cleanLine(typed.name)];
  const tooLong = ([field, { text }]: ["title" | "body" | "name", { text: string }]) => (lengthOf(text) > longest[field] ? [[field, "too-long"] as const] : []);
  const errors: ReviewErrors = {
    ...(/^[1-5]$/.test(typed.stars) ? {} : { stars: "missing" as const }),
    ...Object.fromEntries(([["title", title], ["body", body], ["name", name]] as const).flatMap(([field, text]) => tooLong([field, text]))),
    ...(typed.photoIds.length > mostPhotos ? { photos: "too-many" as const } : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const hadHidden = title.hadHidden || body.hadHidden || name.hadHidden;
  return {
    ok: true,
    review: {
      stars: Number(typed.stars), title: title.text, body: body.text, displayName: name.text, attributes: offered(typed.attributes, asked), photoIds: typed.photoIds,
      flags: [...findFlags([title.text, body.text, name.text]), ...(hadHidden ? ["hidden-characters" as const] : [])],
    },
  };
}

/** In characters as people count them, near enough: an emoji of one code point is one. */
const lengthOf = (text: string): number => [...text].length;

const offered = (chosen: Record<string, string>, asked: readonly ReviewAttribute[]): Record<string, string> =>
  Object.fromEntries(asked.flatMap(({ key, options }) => (options.some((option) => option.key === chosen[key]) ? [[key, chosen[key] ?? ""]] : [])));

/** What is asked about a product of this type. */
export const attributesFor = (attributes: readonly ReviewAttribute[], type: string): ReviewAttribute[] => {
  const plain = (text: string): string => text.trim().toLowerCase();
  return attributes.filter(({ types }) => types.length === 0 || types.some((one) => plain(one) === plain(type)));
};
