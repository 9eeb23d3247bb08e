import { dayOf, formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import { keptBy } from "~/kernel/voucher-terms";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { shownCode } from "./friend-page";
import { rewardWords } from "./terms-words";

/** The kinds of mail about an advocate's own rewards; both service. */
export const [rewardReadyKind, rewardTakenBackKind] = ["reward-ready", "reward-taken-back"] as const;

/** The questions, each asked once: whether somebody is told of a reward, and of what is owed less of it by now. */
export const rewardReadyKey = (rewardKey: string): string => `message/ready/${rewardKey}`;
export const rewardTakenBackKey = (rewardKey: string, owedMinor: number): string => `message/taken-back/${rewardKey}/${owedMinor}`;

export interface ToldReward {
  /** Of the voucher by which it is kept now; where all of it was set off, as promised. */
  terms: VoucherTerms;
  cause: "referral" | "milestone";
  /** Of a milestone. */
  friends: number | null;
  voucher: { code: string; keptBy: string; credit: string | null; validUntil: Date | null } | null;
  setOffMinor: number;
  currency: string;
}

interface MailFrame {
  accountUrl: string;
  timeZone: string;
}

/** What a mail says about a reward that was earned: what it is, how it comes, until when. */
export function rewardReadyMail({ terms, cause, friends, voucher, setOffMinor, currency }: ToldReward, { accountUrl, timeZone }: MailFrame, locale: Locale) {
  const words = mailWords[locale].ready;
  const isCredit = voucher !== null && voucher.credit !== null && voucher.credit !== "refused";
  const until = voucher?.validUntil ? formatDay(dayOf(voucher.validUntil, timeZone), locale) : null;
  const code = voucher === null || isCredit || voucher.keptBy === "people" ? null : shownCode(voucher.code);
  const how = voucher === null ? words.setOffWholly : isCredit ? words.asCredit : words.as[wayOf(terms)];
  return {
    subject: words.subject, preheader: rewardWords(terms, locale), heading: words.heading,
    paragraphs: [cause === "milestone" && friends !== null ? words.milestone(friends) : words.referral, how],
    facts: [
      { label: words.reward, value: rewardWords(terms, locale) },
      ...(code === null ? [] : [{ label: words.code, value: code, isCode: true }]),
      ...(until === null ? [] : [{ label: words.until, value: until }]),
    ],
    button: { words: mailWords[locale].account, url: accountUrl },
    smallPrint: setOffMinor > 0 && voucher !== null ? [words.setOff(formatMoney({ minor: setOffMinor, currency }, locale))] : [],
  };
}

function wayOf({ offer }: VoucherTerms): "code" | "gift" | "giftCard" | "people" {
  if (keptBy(offer) === "people") return "people";
  return offer.kind === "giftProduct" ? "gift" : offer.kind === "giftCard" ? "giftCard" : "code";
}

export interface LesserReward {
  /** As promised. */
  terms: VoucherTerms;
  /** null where it has no price: then it is gone altogether. */
  owedMinor: number | null;
  /** Had without being owed, and not taken back: comes off the next one. */
  openMinor: number;
  currency: string;
}

/** What a mail says when goods came back: why, what is left of the reward, and what happens to what was spent. Who returned them it does not say. */
export function rewardTakenBackMail({ terms, owedMinor, openMinor, currency }: LesserReward, { accountUrl }: MailFrame, locale: Locale) {
  const words = mailWords[locale].takenBack;
  const left = owedMinor === null || owedMinor === 0 ? null : formatMoney({ minor: owedMinor, currency }, locale);
  return {
    subject: left === null ? words.subject : words.lesserSubject, preheader: words.preheader, heading: left === null ? words.heading : words.lesserHeading,
    paragraphs: [left === null ? words.all : words.part],
    facts: [{ label: words.reward, value: rewardWords(terms, locale) }, ...(left === null ? [] : [{ label: words.left, value: left }])],
    button: { words: mailWords[locale].account, url: accountUrl },
    smallPrint: openMinor > 0 ? [words.open(formatMoney({ minor: openMinor, currency }, locale))] : [],
  };
}

const mailWords = {
  de: {
    account: "Meine Empfehlungen ansehen",
    ready: {
      subject: "Ihre Prämie ist da", heading: "Danke fürs Weiterempfehlen",
      referral: "Jemand hat auf Ihre Empfehlung hin bestellt, und die Rückgabefrist ist vorbei.", milestone: (friends: number) => `Schon ${friends} Bestellungen sind auf Ihre Empfehlung hin bestätigt.`,
      as: {
        code: "Ihre Prämie ist ein Code für Ihre nächste Bestellung.",
        gift: "Ihre Prämie ist ein Geschenk zu Ihrer nächsten Bestellung. Es muss im Warenkorb liegen: Auf Ihrer Seite legt ein Knopf es hinein, samt dem Code.",
        giftCard: "Ihre Prämie ist eine Geschenkkarte. Ihren Code geben Sie an der Kasse ein, auch für mehrere Bestellungen nacheinander.",
        people: "Der Shop kümmert sich persönlich darum und meldet sich bei Ihnen.",
      },
      asCredit: "Ihre Prämie kommt als Guthaben auf Ihr Kundenkonto. Sie lösen es an der Kasse ein, wenn Sie angemeldet sind.",
      setOffWholly: "Sie wurde mit dem verrechnet, was von einer früheren Prämie zurückging.",
      reward: "Ihre Prämie", code: "Code", until: "Gültig bis", setOff: (amount: string) => `${amount} wurden mit dem verrechnet, was von einer früheren Prämie zurückging.`,
    },
    takenBack: {
      subject: "Ihre Prämie wurde zurückgenommen", lesserSubject: "Ihre Prämie ist kleiner geworden", preheader: "Von einer Bestellung kam etwas zurück.",
      heading: "Eine Prämie entfällt", lesserHeading: "Eine Prämie ist kleiner geworden",
      all: "Die Bestellung, für die Sie diese Prämie bekommen haben, wurde zurückgegeben oder storniert. Deshalb entfällt die Prämie.",
      part: "Von der Bestellung, für die Sie diese Prämie bekommen haben, kam ein Teil zurück. Deshalb gibt es die Prämie anteilig.",
      reward: "Die Prämie war", left: "Davon bleiben Ihnen", open: (amount: string) => `${amount} haben Sie schon ausgegeben. Das wird mit Ihrer nächsten Prämie verrechnet; zahlen müssen Sie nichts.`,
    },
  },
  en: {
    account: "See my recommendations",
    ready: {
      subject: "Your reward is here", heading: "Thank you for recommending us",
      referral: "Somebody ordered because you recommended us, and the order can no longer be returned.", milestone: (friends: number) => `By now ${friends} orders that you brought are confirmed.`,
      as: {
        code: "Your reward is a code for your next order.",
        gift: "Your reward is a gift with your next order. It has to be in the cart: a button on your page puts it there, with the code.",
        giftCard: "Your reward is a gift card. Type its code at the checkout, for several orders one after the other as well.",
        people: "The shop takes care of it in person and will be in touch.",
      },
      asCredit: "Your reward is put on your customer account as store credit. You use it at the checkout when you are signed in.",
      setOffWholly: "It was set off against what was returned of an earlier reward.",
      reward: "Your reward", code: "Code", until: "Good until", setOff: (amount: string) => `${amount} were set off against what was returned of an earlier reward.`,
    },
    takenBack: {
      subject: "Your reward was taken back", lesserSubject: "Your reward has become smaller", preheader: "Something was returned from an order.",
      heading: "A reward is taken back", lesserHeading: "A reward has become smaller",
      all: "The order for which you got this reward was returned or cancelled. That is why the reward is taken back.",
      part: "A part of the order for which you got this reward was returned. That is why the reward is smaller in proportion.",
      reward: "The reward was", left: "Of it, you keep", open: (amount: string) => `You have spent ${amount} of it already. That is set off against your next reward; there is nothing to pay.`,
    },
  },
} as const;
