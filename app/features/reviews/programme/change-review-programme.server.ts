import type { FormErrors } from "~/kernel/typing/typed-field";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { parseReviewProgrammeForm } from "../domain/programme/parse-review-programme-form";
import { readReviewProgrammeForm } from "../domain/programme/review-programme-form-schema";
import { mayWriteStandardReviews } from "../domain/standard/standard-review";
import { standardReviewsAdmitted } from "../standard/standard-reviews-admitted.server";
import { readReviewProgramme, saveReviewProgramme } from "./review-programme.server";

export type ReviewProgrammeAnswer = { ok: true; version: number } | { ok: false; errors: FormErrors };

/**
 * Saves what the programme's page posted (JSON), or says beside which field what is wrong. "version": somebody saved in between, nothing was overwritten; the same form posted twice
 * therefore saves once. Standard reviews cannot be switched on while Shopify has not admitted the app ("unknown"), or the shop has not allowed it ("needs-scopes"). "form": no page of ours posts this.
 */
export async function changeReviewProgramme(shop: Shop, posted: unknown, now: Date): Promise<ReviewProgrammeAnswer> {
  const form = readReviewProgrammeForm(posted);
  if (!form) return { ok: false, errors: { form: "unreadable" } };
  const parsed = parseReviewProgrammeForm(form);
  if (!parsed.ok) return parsed;
  if (parsed.programme.standardReviews && !(await readReviewProgramme(shop)).standardReviews) {
    if (!standardReviewsAdmitted()) return { ok: false, errors: { standardReviews: "unknown" } };
    if (!mayWriteStandardReviews(shop)) return { ok: false, errors: { standardReviews: "needs-scopes" } };
  }
  const saved = await saveReviewProgramme(shop, parsed.programme, parsed.editedVersion, now);
  return saved.ok ? saved : { ok: false, errors: { version: saved.reason } };
}
