import type { FormErrors } from "~/kernel/typing/typed-field";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { parseReviewProgrammeForm } from "../domain/programme/parse-review-programme-form";
import { readReviewProgrammeForm } from "../domain/programme/review-programme-form-schema";
import { saveReviewProgramme } from "./review-programme.server";

export type ReviewProgrammeAnswer = { ok: true; version: number } | { ok: false; errors: FormErrors };

/**
 * Saves what the programme's page posted (JSON), or says beside which field what is wrong. "version": somebody saved in between, nothing was overwritten; the same form posted twice
 * therefore saves once. "form": no page of ours posts this.
 */
export async function changeReviewProgramme(shop: Shop, posted: unknown, now: Date): Promise<ReviewProgrammeAnswer> {
  const form = readReviewProgrammeForm(posted);
  if (!form) return { ok: false, errors: { form: "unreadable" } };
  const parsed = parseReviewProgrammeForm(form);
  if (!parsed.ok) return parsed;
  const saved = await saveReviewProgramme(shop, parsed.programme, parsed.editedVersion, now);
  return saved.ok ? saved : { ok: false, errors: { version: saved.reason } };
}
