import { mayTakeGiftCardsBack } from "~/core/vouchers/domain/offers/offer-aspects";
import type { FormErrors } from "~/kernel/typing/typed-field";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { parseProgrammeForm } from "../domain/programme/parse-programme-form";
import { readProgrammeForm } from "../domain/programme/programme-form-schema";
import { saveProgramme } from "./programme.server";

export type ProgrammeAnswer = { ok: true; version: number } | { ok: false; errors: FormErrors };

/**
 * Saves what the programme's page posted (JSON), or says beside which field what is wrong. "version": somebody saved in between, nothing was
 * overwritten; the same form posted twice therefore saves once. "form": no page of ours posts this.
 */
export async function changeProgramme(shop: Shop, posted: unknown, now: Date): Promise<ProgrammeAnswer> {
  const form = readProgrammeForm(posted);
  if (!form) return { ok: false, errors: { form: "unreadable" } };
  const parsed = parseProgrammeForm(form, { currency: shop.currency || "EUR", mayMakeGiftCards: mayTakeGiftCardsBack(shop) });
  if (!parsed.ok) return parsed;
  const saved = await saveProgramme(shop, parsed.programme, parsed.editedVersion, now);
  return saved.ok ? saved : { ok: false, errors: { version: saved.reason } };
}
