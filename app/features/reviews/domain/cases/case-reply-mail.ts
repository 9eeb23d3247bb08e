import type { Locale } from "~/kernel/locale";

/** What the merchant says to who was not satisfied; service. */
export const caseReplyKind = "case-reply";

/** The question, asked once: whether this word of the merchant's is mailed. */
export const caseReplyKey = (caseKey: string, number: number): string => `message/${caseKey}/${number}`;

interface SaidInReply {
  /** "#1001"; null where it is about no order. */
  orderName: string | null;
  reply: string;
  /** What the customer had said last; null: nothing. */
  said: string | null;
}

/** The mail that carries a merchant's answer: their words as they wrote them, and below what it is about. */
export function caseReplyMail({ orderName, reply, said }: SaidInReply, locale: Locale) {
  const words = mailWords[locale];
  return {
    subject: orderName === null ? words.subject : words.subjectOf(orderName), preheader: shortened(reply, 120), heading: words.heading,
    paragraphs: paragraphsOf(reply), facts: [], button: null,
    smallPrint: [...(said === null ? [] : [words.said(shortened(said, 500))]), words.answer],
  };
}

const paragraphsOf = (text: string): string[] => text.split(/\n+/).map((line) => line.trim()).filter((line) => line !== "");

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

const mailWords = {
  de: {
    subject: "Zu Ihrer Rückmeldung", subjectOf: (order: string) => `Zu Ihrer Rückmeldung, Bestellung ${order}`, heading: "Danke für Ihre Rückmeldung",
    said: (said: string) => `Sie hatten uns geschrieben: „${said}“`, answer: "Antworten Sie einfach auf diese Mail, wenn Sie noch etwas dazu sagen möchten.",
  },
  en: {
    subject: "About your feedback", subjectOf: (order: string) => `About your feedback, order ${order}`, heading: "Thank you for your feedback",
    said: (said: string) => `You had written to us: “${said}”`, answer: "Just reply to this mail if there is anything more you would like to say.",
  },
} as const;
