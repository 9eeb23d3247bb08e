import { noteUnder, readPercent, readText, readWhole } from "~/kernel/typing/typed-field";
import type { FormErrors, Take } from "~/kernel/typing/typed-field";
import { countryCodes } from "./country-codes";
import type { ReviewAttribute, ReviewProgramme, ReviewProgrammeDefinition } from "./review-programme";
import {
  fewestOptions, longestDays, longestLabel, longestLookDays, longestPastDays, longestReminderDays, longestType, mostAttributes, mostCountries, mostOptions, mostTypeDelays, mostTypes, shortestReminderDays,
} from "./review-programme-form";
import type { AttributeForm, OptionForm, ReviewProgrammeForm, TypeDelayForm } from "./review-programme-form";

export type ParsedReviewProgrammeForm =
  | { ok: true; programme: ReviewProgrammeDefinition & { on: boolean }; editedVersion: number }
  | { ok: false; errors: FormErrors };

/**
 * What was typed → the programme, or everything that is wrong, by field: "fallbackDays", "delayByType.0.days", "attributes.1.options.0.de". Switched on, at least one way has to be
 * open ("ways"). What was asked before keeps its key, so that what customers answered stays theirs; what is new gets one from its words.
 */
export function parseReviewProgrammeForm(form: ReviewProgrammeForm): ParsedReviewProgrammeForm {
  const errors: FormErrors = {};
  const take = noteUnder(errors);
  const version = take("version", readWhole(form.version, 0, 2_000_000_000));
  const delayDays = take("delayDays", readWhole(form.delayDays, 0, longestDays));
  const delayByType = parseTypeDelays(form.delayByType, errors);
  const fallbackDays = take("fallbackDays", readWhole(form.fallbackDays, 0, longestDays));
  const reminderAfterDays = form.remind ? take("reminderAfterDays", readWhole(form.reminderAfterDays, shortestReminderDays, longestReminderDays)) : null;
  const askPastDays = form.on && form.askPast ? take("askPastDays", readWhole(form.askPastDays, 0, longestPastDays)) : 0;
  const controlShareBasisPoints = take("controlShare", readPercent(form.controlShare, 0));
  const lookWithinDays = take("lookWithinDays", readWhole(form.lookWithinDays, 0, longestLookDays));
  const attributes = parseAttributes(form.attributes, errors);
  const countriesWithoutConsent = parseCountries(form.countriesWithoutConsent, errors);
  if (delayDays !== undefined && fallbackDays !== undefined && fallbackDays < delayDays) errors.fallbackDays = "below-hold";
  if (form.on && !form.wayCard && !form.wayPage && !form.wayMail) errors.ways = "missing";
  if (
    Object.keys(errors).length > 0 || version === undefined || delayDays === undefined || !delayByType || fallbackDays === undefined || reminderAfterDays === undefined
    || controlShareBasisPoints === undefined || lookWithinDays === undefined || askPastDays === undefined || !attributes || !countriesWithoutConsent
  ) return { ok: false, errors };
  return {
    ok: true, editedVersion: version,
    programme: {
      on: form.on, delayDays, delayByType, fallbackDays, severalParcels: form.severalParcels, ways: { card: form.wayCard, page: form.wayPage, mail: form.wayMail }, countriesWithoutConsent,
      reminderAfterDays, controlShareBasisPoints, lookWithinDays, photos: form.photos, attributes, satisfaction: { on: form.satisfactionOn, scale: form.satisfactionScale }, lowStarsCase: form.lowStarsCase, askPastDays, standardReviews: form.standardReviews,
    },
  };
}

/** The form for a programme that is saved, in the notation of the language. */
export function fillReviewProgrammeForm(programme: ReviewProgramme, decimal: (scaled: number, decimals: number) => string): ReviewProgrammeForm {
  const { on, version, delayDays, delayByType, fallbackDays, severalParcels, ways, countriesWithoutConsent, reminderAfterDays, satisfaction } = programme;
  return {
    version: String(version), on, askPast: programme.askPastDays > 0, askPastDays: String(programme.askPastDays || 30), delayDays: String(delayDays), delayByType: delayByType.map(({ type, days }) => ({ type, days: String(days) })), fallbackDays: String(fallbackDays), severalParcels,
    wayCard: ways.card, wayPage: ways.page, wayMail: ways.mail, countriesWithoutConsent, remind: reminderAfterDays !== null, reminderAfterDays: String(reminderAfterDays ?? 10),
    controlShare: decimal(programme.controlShareBasisPoints, 2), lookWithinDays: String(programme.lookWithinDays), photos: programme.photos,
    attributes: programme.attributes.map(({ key, types, label, options }) => ({ key, types: types.join(", "), ...label, options: options.map((option) => ({ key: option.key, ...option.label })) })),
    lowStarsCase: programme.lowStarsCase, satisfactionOn: satisfaction.on, satisfactionScale: satisfaction.scale, standardReviews: programme.standardReviews,
  };
}

function parseTypeDelays(forms: readonly TypeDelayForm[], errors: FormErrors): ReviewProgrammeDefinition["delayByType"] | undefined {
  if (forms.length > mostTypeDelays) errors.delayByType = "too-many";
  const read = forms.map((form, index) => {
    const take = noteUnder(errors, `delayByType.${index}.`);
    const [type, days] = [take("type", readText(form.type, longestType)), take("days", readWhole(form.days, 0, longestDays))];
    const isTwice = forms.slice(0, index).some((earlier) => earlier.type.trim().toLowerCase() === form.type.trim().toLowerCase());
    if (type !== undefined && isTwice) errors[`delayByType.${index}.type`] = "twice";
    return type === undefined || days === undefined ? [] : [{ type, days }];
  }).flat();
  return read.length < forms.length ? undefined : read;
}

function parseCountries(codes: readonly string[], errors: FormErrors): string[] | undefined {
  const known = [...new Set(codes)].filter((code) => countryCodes.includes(code)).sort();
  if (known.length < new Set(codes).size) errors.countriesWithoutConsent = "unknown";
  if (known.length > mostCountries) errors.countriesWithoutConsent = "too-many";
  return errors.countriesWithoutConsent ? undefined : known;
}

function parseAttributes(forms: readonly AttributeForm[], errors: FormErrors): ReviewAttribute[] | undefined {
  if (forms.length > mostAttributes) errors.attributes = "too-many";
  const keys = freshKeys(forms);
  const read = forms.flatMap((form, index): ReviewAttribute[] => {
    const path = `attributes.${index}.`;
    const take = noteUnder(errors, path);
    const label = parseLabel(form, take);
    const types = form.types.split(",").map((type) => type.trim()).filter((type) => type !== "");
    if (types.length > mostTypes) errors[`${path}types`] = "too-many";
    if (types.some((type) => type.length > longestType)) errors[`${path}types`] = "too-long";
    if (form.options.length < fewestOptions) errors[`${path}options`] = "missing";
    if (form.options.length > mostOptions) errors[`${path}options`] = "too-many";
    const optionKeys = freshKeys(form.options);
    const options = form.options.flatMap((option, at) => {
      const said = parseLabel(option, noteUnder(errors, `${path}options.${at}.`));
      return said ? [{ key: optionKeys[at] ?? "", label: said }] : [];
    });
    return label && options.length === form.options.length ? [{ key: keys[index] ?? "", types: [...new Set(types)], label, options }] : [];
  });
  return read.length < forms.length ? undefined : read;
}

function parseLabel({ de, en }: { de: string; en: string }, take: Take): { de: string; en: string } | undefined {
  const [german, english] = [take("de", readText(de, longestLabel)), take("en", readText(en, longestLabel))];
  return german === undefined || english === undefined ? undefined : { de: german, en: english };
}

/** The keys that are there, and new ones from the words; no two are the same. */
function freshKeys(forms: readonly (OptionForm | AttributeForm)[]): string[] {
  const taken = new Set(forms.map(({ key }) => key).filter(isKey));
  const seen = new Set<string>();
  return forms.map(({ key, en, de }) => {
    if (isKey(key) && !seen.has(key)) {
      seen.add(key);
      return key;
    }
    const plain = slugOf(en) || slugOf(de) || "item";
    let fresh = plain;
    for (let number = 2; taken.has(fresh); number++) fresh = `${plain.slice(0, 26)}-${number}`;
    taken.add(fresh);
    seen.add(fresh);
    return fresh;
  });
}

const isKey = (key: string): boolean => /^[a-z0-9-]{1,30}$/.test(key);
const slugOf = (words: string): string => words.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 30).replace(/-+$/, "");
