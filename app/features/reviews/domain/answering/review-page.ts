import type { Day } from "~/kernel/day";
import type { ReviewErrors, TypedReview } from "./parse-review";

/** A product of the order, and what became of it so far. */
export interface ProductToReview {
  productId: string;
  title: string;
  /** open: to be written. written: was, and may be changed here. closed: was, and may not. */
  state: "open" | "written" | "closed";
  /** As written. */
  stars: number | null;
}

export interface ReviewFormView {
  productId: string;
  title: string;
  typed: TypedReview;
  errors: ReviewErrors;
  /** In the page's language. */
  attributes: { key: string; label: string; options: { key: string; label: string }[] }[];
  /** Those that were taken so far; `picture` is a small one, as it stands in the page. */
  photos: { id: string; picture: string }[];
  mayHavePhotos: boolean;
  /** What is there is shown and changed. */
  isChange: boolean;
  /** Under which name somebody without a link of their own finds again what they typed; null: by the link. */
  draftId: string | null;
  /** That the page was made for who is signed in; null elsewhere. */
  accountMark: string | null;
  /** Where photos go that the proxy will not carry, and with what; null where there are none. */
  upload: { url: string; token: string } | null;
}

export type ReviewPageView =
  | { kind: "form"; form: ReviewFormView | null; products: ProductToReview[]; isWithdrawn: boolean; mayBeOnItsWay: boolean }
  | {
    kind: "thanks"; title: string; products: ProductToReview[];
    /** shown: it stands in the shop. looked-at: somebody looks first. change-looked-at: what stood there stays until somebody has looked at the change. */
    became: "shown" | "looked-at" | "change-looked-at" | "hidden";
    /** When it is shown at the latest. */
    latestDay: Day | null;
    productId: string;
    mayChange: boolean;
  }
  | { kind: "ask-not-arrived"; accountMark: null }
  | { kind: "told-not-arrived" }
  | { kind: "unknown" | "expired" | "signed-out" | "nothing" | "closed" }
  | { kind: "wait"; minutes: number };

/** What the page's links and forms say beside its path. */
export const asks = { product: "product", stars: "stars", draft: "d", thanks: "thanks", withdrawn: "withdrawn", notArrived: "notarrived", step: "do" } as const;

export function reviewPageStatus(view: ReviewPageView): number {
  switch (view.kind) {
    case "form": return Object.keys(view.form?.errors ?? {}).length > 0 ? 422 : 200;
    case "thanks": case "ask-not-arrived": case "told-not-arrived": case "closed": return 200;
    case "unknown": case "nothing": return 404;
    case "expired": return 410;
    case "signed-out": return 401;
    case "wait": return 429;
  }
}
