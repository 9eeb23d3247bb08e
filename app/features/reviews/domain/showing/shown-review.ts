import type { Locale } from "~/kernel/locale";
import { dayOf } from "~/kernel/day";
import type { Day } from "~/kernel/day";
import type { ReviewAttribute } from "../programme/review-programme";

type Said = Record<Locale, string>;

/** What shoppers see of a review; nothing else of it leaves the app. */
export interface ShownReview {
  /** Says nothing about who wrote it; see showing/public-review-id.server.ts. */
  id: string;
  stars: number;
  title: string;
  body: string;
  /** The body is only the beginning of what was written. */
  cut: boolean;
  name: string;
  locale: string;
  verified: string;
  incentivized: boolean;
  on: Day;
  editedOn: Day | null;
  attributes: { label: Said; answer: Said }[];
  photos: string[];
  /** `on` null: the tool that it came from does not say when. */
  reply: { text: string; on: Day | null } | null;
  helpful: number;
}

/** What of the read model's row is looked at. */
export interface KeptReview {
  key: string;
  productId: string;
  stars: number;
  title: string;
  body: string;
  displayName: string;
  locale: string;
  verified: string;
  incentivized: boolean;
  attributes: unknown;
  photoIds: string[];
  reply: string | null;
  repliedAt: Date | null;
  helpful: number;
  writtenAt: Date;
  editedAt: Date | null;
}

/** A review as shoppers see it; `id` is its public one. Answers to what the programme does not ask any more are left out. */
export function showReview(review: KeptReview, id: string, asked: readonly ReviewAttribute[], timeZone: string): ShownReview {
  const { stars, title, body, displayName: name, locale, verified, incentivized, photoIds: photos, reply, repliedAt, helpful, writtenAt, editedAt } = review;
  const answers = typeof review.attributes === "object" && review.attributes !== null ? review.attributes : {};
  return {
    id, stars, title, body, cut: false, name, locale, verified, incentivized, on: dayOf(writtenAt, timeZone), editedOn: editedAt ? dayOf(editedAt, timeZone) : null,
    attributes: asked.flatMap(({ key, label, options }) => {
      const answer = options.find((option) => option.key === Reflect.get(answers, key));
      return answer ? [{ label, answer: answer.label }] : [];
    }),
    photos, reply: reply ? { text: reply, on: repliedAt && dayOf(repliedAt, timeZone) } : null, helpful,
  };
}
