import type { Locale } from "~/kernel/locale";
import type { NoticeWords } from "../domain/notice-words";

export interface NoticeMail {
  subject: string;
  text: string;
  html: string;
}

/**
 * The one mail a day to a merchant: what needs a person, and where. Words only, no pictures, no tracking.
 *
 * @param appUrl the app in the shop's admin, without a slash at the end
 */
export function noticeMail(shopName: string, notices: readonly NoticeWords[], appUrl: string, locale: Locale): NoticeMail {
  const words = mailWords[locale];
  const link = ({ path }: NoticeWords): string => `${appUrl}${path.replace(/^\/app/, "")}`;
  const text = [
    words.greeting, "", words.intro(shopName), "",
    ...notices.flatMap((notice) => [`- ${notice.what} ${notice.todo}`, `  ${link(notice)}`, ""]),
    words.footer, `${appUrl}/settings`,
  ].join("\n");
  const items = notices.map((notice) => `<li style="margin:0 0 16px"><strong>${escapeHtml(notice.what)}</strong><br>${escapeHtml(notice.todo)}<br><a href="${escapeHtml(link(notice))}">${words.open}</a></li>`);
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.subject(notices.length))}</title></head>`
    + `<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#202223;max-width:36em"><p>${words.greeting}</p><p>${escapeHtml(words.intro(shopName))}</p>`
    + `<ul style="padding-left:20px">${items.join("")}</ul><p style="color:#616161;font-size:14px">${words.footer} <a href="${escapeHtml(appUrl)}/settings">${words.settings}</a></p></body></html>`;
  return { subject: words.subject(notices.length), text, html };
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character);

const mailWords = {
  de: {
    subject: (count: number) => (count === 1 ? "Kundenkreis: Etwas braucht Sie" : `Kundenkreis: ${count} Dinge brauchen Sie`),
    greeting: "Guten Tag,", intro: (shop: string) => `in Ihrem Shop ${shop} gibt es etwas, das die App nicht allein lösen kann:`,
    open: "In der App ansehen", settings: "Einstellungen", footer: "Sie bekommen höchstens eine solche Mail am Tag. Abstellen können Sie sie in den Einstellungen der App.",
  },
  en: {
    subject: (count: number) => (count === 1 ? "Kundenkreis: something needs you" : `Kundenkreis: ${count} things need you`),
    greeting: "Hello,", intro: (shop: string) => `in your shop ${shop} there is something that the app cannot solve by itself:`,
    open: "See it in the app", settings: "Settings", footer: "You get one such mail a day at most. You can switch them off in the app's settings.",
  },
} as const;
