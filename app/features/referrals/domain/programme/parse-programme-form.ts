import { fillTerms, parseTerms } from "~/core/vouchers/domain/offers/parse-offer-form";
import type { Decimal } from "~/core/vouchers/domain/offers/parse-offer-form";
import { signalKindSchema } from "~/kernel/entries/referral-entries";
import type { SignalKind } from "~/kernel/entries/referral-entries";
import { decimalsOf } from "~/kernel/money";
import { noteUnder, readMoney, readPercent, readSome, readWhole } from "~/kernel/typing/typed-field";
import type { FormErrors, Take } from "~/kernel/typing/typed-field";
import { keptBy } from "~/kernel/voucher-terms";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import type { Programme, ProgrammeDefinition } from "./programme";
import { longestHoldDays, mostExcludedProducts, mostMilestones } from "./programme-form";
import type { MilestoneForm, ProgrammeForm, SignalForm } from "./programme-form";

export interface ProgrammeCircumstances {
  /** The shop's; amounts are in its minor units. */
  currency: string;
  /** And take them back: without it a programme that gives gift cards cannot be switched on. */
  mayMakeGiftCards: boolean;
}

export type ParsedProgrammeForm =
  | { ok: true; programme: ProgrammeDefinition & { on: boolean }; editedVersion: number }
  | { ok: false; errors: FormErrors };

/**
 * What was typed → the programme, or everything that is wrong, by field: "friend.amount", "milestones.0.friends", "milestones.0.reward.percentage",
 * "signals.same-email". Switched on, at least one way has to be open ("ways").
 */
export function parseProgrammeForm(form: ProgrammeForm, { currency, mayMakeGiftCards }: ProgrammeCircumstances): ParsedProgrammeForm {
  const errors: FormErrors = {};
  const take = noteUnder(errors);
  const offer = (field: "friend" | "reward"): VoucherTerms | undefined => parseTerms(form[field], currency, noteUnder(errors, `${field}.`));
  const read = {
    version: take("version", readWhole(form.version, 0, 2_000_000_000)), friend: offer("friend"), reward: offer("reward"), milestones: parseMilestones(form.milestones, currency, errors),
    budget: readAmount(form.monthlyBudget, "monthlyBudget", currency, take), minimum: readAmount(form.orderMinimum, "orderMinimum", currency, take),
    holdDays: take("holdDays", readWhole(form.holdDays, 0, longestHoldDays)), fallbackDays: take("fallbackDays", readWhole(form.fallbackDays, 0, longestHoldDays)),
    controlShareBasisPoints: take("controlShare", readPercent(form.controlShare, 0)), friendsADay: take("friendsADay", readWhole(form.friendsADay, 1, 1000)),
    holdFrom: take("holdFrom", readWhole(form.holdFrom, 1, 1000)), refuseAbove: take("refuseAbove", readWhole(form.refuseAbove, 1, 1000)), signals: parseSignals(form.signals, take),
    excludedProducts: form.excludedProducts.length === 0 ? [] : take("excludedProducts", readSome(form.excludedProducts, mostExcludedProducts)),
  };
  if (read.holdDays !== undefined && read.fallbackDays !== undefined && read.fallbackDays < read.holdDays) errors.fallbackDays = "below-hold";
  if (read.holdFrom !== undefined && read.refuseAbove !== undefined && read.refuseAbove < read.holdFrom) errors.refuseAbove = "below-hold";
  if (form.on) noteWhatIsMissing(form, mayMakeGiftCards, errors);
  if (read.friend && !canBeGiven(form, read.friend)) errors["friend.offerKind"] = "not-for-many";
  const { version, friend, reward, milestones, budget, minimum, holdDays, fallbackDays, controlShareBasisPoints, friendsADay, holdFrom, refuseAbove, signals, excludedProducts } = read;
  if (
    Object.keys(errors).length > 0 || version === undefined || !friend || !reward || !milestones || budget === undefined || minimum === undefined || holdDays === undefined || fallbackDays === undefined
    || controlShareBasisPoints === undefined || friendsADay === undefined || holdFrom === undefined || refuseAbove === undefined || !signals || !excludedProducts
  ) return { ok: false, errors };
  const { on, linkGives, confirmEmailFirst, household, renewalsCount } = form;
  return {
    ok: true, editedVersion: version,
    programme: {
      on, friend, reward, milestones, monthlyBudgetMinor: budget, admit: { deliveredOrder: form.admitDeliveredOrder, segment: form.segment }, orderMinimumMinor: minimum, excludedProducts,
      holdDays, fallbackDays, controlShareBasisPoints, ways: { code: form.wayCode, link: form.wayLink, name: form.wayName }, linkGives, confirmEmailFirst, household, signals, holdFrom, refuseAbove,
      friendsADay, renewalsCount,
    },
  };
}

/** The form for a programme that is saved, in the notation of the language. */
export function fillProgrammeForm(programme: Programme, currency: string, decimal: Decimal): ProgrammeForm {
  const amount = (minor: number | null): string => (minor === null ? "" : decimal(minor, decimalsOf(currency)));
  const { on, version, admit, ways, linkGives, confirmEmailFirst, household, renewalsCount, excludedProducts } = programme;
  return {
    version: String(version), on, friend: fillTerms(programme.friend, decimal), reward: fillTerms(programme.reward, decimal),
    milestones: programme.milestones.map(({ friends, terms }) => ({ friends: String(friends), reward: fillTerms(terms, decimal) })),
    monthlyBudget: amount(programme.monthlyBudgetMinor), orderMinimum: amount(programme.orderMinimumMinor), admitDeliveredOrder: admit.deliveredOrder, segment: admit.segment, excludedProducts,
    holdDays: String(programme.holdDays), fallbackDays: String(programme.fallbackDays), controlShare: decimal(programme.controlShareBasisPoints, 2),
    wayCode: ways.code, wayLink: ways.link, wayName: ways.name, linkGives, confirmEmailFirst, household,
    signals: forEachKind((kind) => ({ on: programme.signals[kind].on, weight: String(programme.signals[kind].weight) })),
    holdFrom: String(programme.holdFrom), refuseAbove: String(programme.refuseAbove), friendsADay: String(programme.friendsADay), renewalsCount,
  };
}

/** An amount more than nothing; empty and zero are none. undefined when it cannot be read. */
function readAmount(typed: string, field: string, currency: string, take: Take): number | null | undefined {
  const minor = typed.trim() === "" ? 0 : take(field, readMoney(typed, currency));
  return minor === 0 ? null : minor;
}

/** In the order of their numbers of friends, each number once. */
function parseMilestones(forms: readonly MilestoneForm[], currency: string, errors: FormErrors): ProgrammeDefinition["milestones"] | undefined {
  if (forms.length > mostMilestones) errors.milestones = "too-many";
  const read = forms.map(({ friends: typed, reward }, index) => {
    const friends = noteUnder(errors, `milestones.${index}.`)("friends", readWhole(typed, 2, 1000));
    const terms = parseTerms(reward, currency, noteUnder(errors, `milestones.${index}.reward.`));
    return friends === undefined || !terms ? undefined : { friends, terms };
  });
  for (const [index, one] of read.entries()) if (one && read.slice(0, index).some((earlier) => earlier?.friends === one.friends)) errors[`milestones.${index}.friends`] = "twice";
  const milestones = read.flatMap((one) => one ?? []);
  return milestones.length < forms.length ? undefined : milestones.sort((one, other) => one.friends - other.friends);
}

function parseSignals(forms: Record<SignalKind, SignalForm>, take: Take): ProgrammeDefinition["signals"] | undefined {
  const read = forEachKind((kind) => ({ on: forms[kind].on, weight: take(`signals.${kind}`, readWhole(forms[kind].weight, 0, 100)) ?? -1 }));
  return Object.values(read).every(({ weight }) => weight >= 0) ? read : undefined;
}

const forEachKind = <T>(make: (kind: SignalKind) => T): Record<SignalKind, T> =>
  Object.fromEntries(signalKindSchema.options.map((kind) => [kind, make(kind)])) as Record<SignalKind, T>;

function noteWhatIsMissing({ wayCode, wayLink, wayName, friend, reward, milestones }: ProgrammeForm, mayMakeGiftCards: boolean, errors: FormErrors): void {
  if (!wayCode && !wayLink && !wayName) errors.ways = "missing";
  if (mayMakeGiftCards) return;
  const offers = [["friend", friend], ["reward", reward], ...milestones.map((milestone, index) => [`milestones.${index}.reward`, milestone.reward] as const)] as const;
  for (const [path, { offerKind }] of offers) if (offerKind === "giftCard") errors[`${path}.offerKind`] = "needs-scopes";
}

/** A gift card or a benefit is one person's. Nothing of a benefit stands on an order, so that whoever came by a link with one would be nobody's friend: it is for those who tell a name. */
function canBeGiven(form: ProgrammeForm, { offer }: VoucherTerms): boolean {
  switch (keptBy(offer)) {
    case "discount": return true;
    case "gift-card": return !usedByMany(form);
    case "people": return !form.wayCode && !form.wayLink;
  }
}

const usedByMany = ({ wayCode, wayLink, linkGives }: ProgrammeForm): boolean => wayCode || (wayLink && linkGives === "open-code");
