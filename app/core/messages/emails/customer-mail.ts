import type { Locale } from "~/kernel/locale";

/** What a programme has to say to a customer. Everything is text: markup in it is shown, never obeyed. */
export interface MessageContent {
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  heading: string;
  paragraphs: string[];
  /** Set off from the rest: what something is worth, a code, a day. */
  facts: { label: string; value: string; isCode?: boolean }[];
  button: { words: string; url: string } | null;
  /** Things to be rated, each with its answers as links: `label` is what is read aloud and stands in the text part. */
  ratings?: { title: string; answers: { words: string; label: string; url: string }[] }[];
  /** Further ways, below the button. */
  links?: { words: string; url: string }[];
  /** Why it came, what it may be used for: in small letters. */
  smallPrint: string[];
}

export interface CustomerMail {
  subject: string;
  text: string;
  html: string;
}

/** Who stands below a mail (§ 5 DDG): the shop's name and address, and how it is reached. */
export interface Imprint {
  name: string;
  lines: string[];
  contact: string;
}

/**
 * A mail to a customer: one column of 600 px, readable in the dark, nothing is fetched, nobody is followed. Marketing ends with the way out.
 *
 * @param unsubscribeUrl of marketing; null says that it is a service mail
 * @param isPermitted advertising that needs no consent: says so instead, and that one may object (§ 7 (3) UWG)
 */
export function customerMail(content: MessageContent, firstName: string | null, imprint: Imprint, unsubscribeUrl: string | null, locale: Locale, isPermitted = false): CustomerMail {
  const words = mailWords[locale];
  const greeting = firstName ? words.greetingTo(firstName) : words.greeting;
  const why = unsubscribeUrl === null ? words.service(imprint.name) : isPermitted ? words.permitted(imprint.name) : words.marketing(imprint.name);
  const { ratings = [], links = [] } = content;
  const text = [
    greeting, "", content.heading, "", ...content.paragraphs.flatMap((paragraph) => [paragraph, ""]),
    ...content.facts.map(({ label, value }) => `${label}: ${value}`), ...(content.facts.length > 0 ? [""] : []),
    ...ratings.flatMap(({ title, answers }) => [title, ...answers.map(({ label, url }) => `  ${label}: ${url}`), ""]),
    ...(content.button ? [`${content.button.words}: ${content.button.url}`, ""] : []), ...links.flatMap(({ words: said, url }) => [`${said}: ${url}`, ""]), ...content.smallPrint, ...(content.smallPrint.length > 0 ? [""] : []),
    "-- ", imprint.name, ...imprint.lines, imprint.contact, "", why, ...(unsubscribeUrl === null ? [] : [`${words.unsubscribe}: ${unsubscribeUrl}`]), "",
  ].join("\n");
  const row = (inner: string, padding: string): string => `<tr><td class="ink" style="padding:${padding};font:16px/1.55 ${font};color:#24211d">${inner}</td></tr>`;
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    + `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(content.subject)}</title><style>${darkStyle}</style></head>`
    + `<body class="ground" style="margin:0;padding:0;background:#f3f1ec">`
    + `<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;color:transparent">${escapeHtml(content.preheader)}${"&#847;&zwnj;&nbsp;".repeat(40)}</div>`
    + `<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f1ec"><tr><td align="center" style="padding:24px 12px">`
    + `<p class="quiet" style="margin:0 0 14px;font:600 17px/1.3 ${font};color:#4a453d">${escapeHtml(imprint.name)}</p>`
    + `<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:14px">`
    + row(escapeHtml(greeting), "28px 28px 0") + row(`<h1 style="margin:0;font:600 24px/1.25 ${font}">${escapeHtml(content.heading)}</h1>`, "10px 28px 0")
    + content.paragraphs.map((paragraph) => row(escapeHtml(paragraph), "14px 28px 0")).join("")
    + (content.facts.length > 0 ? row(factsTable(content.facts), "18px 28px 0") : "")
    + ratings.map((rating) => row(ratingTable(rating), "20px 28px 0")).join("")
    + (content.button ? row(buttonTable(content.button), "22px 28px 0") : "")
    + links.map(({ words: said, url }) => row(`<a class="ink" href="${escapeHtml(url)}" style="color:#24211d;text-decoration:underline">${escapeHtml(said)}</a>`, "16px 28px 0")).join("")
    + content.smallPrint.map((line) => row(`<span class="quiet" style="font-size:14px;color:#5c564c">${escapeHtml(line)}</span>`, "16px 28px 0")).join("")
    + `<tr><td style="height:28px;line-height:28px">&nbsp;</td></tr></table>`
    + `<p class="quiet" style="max-width:544px;margin:18px auto 0;font:13px/1.6 ${font};color:#5c564c">${[imprint.name, ...imprint.lines].map(escapeHtml).join(" · ")}<br>${escapeHtml(imprint.contact)}</p>`
    + `<p class="quiet" style="max-width:544px;margin:10px auto 0;font:13px/1.6 ${font};color:#5c564c">${escapeHtml(why)}`
    + (unsubscribeUrl === null ? "" : `<br><a class="quiet" href="${escapeHtml(unsubscribeUrl)}" style="color:#5c564c;text-decoration:underline">${words.unsubscribe}</a>`)
    + `</p></td></tr></table></body></html>`;
  return { subject: content.subject, text, html };
}

const font = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const darkStyle = "@media (prefers-color-scheme:dark){.ground{background:#1b1a18!important}.sheet{background:#282622!important}.ink{color:#f1ede6!important}"
  + ".quiet{color:#c3bcb0!important}.box{background:#35322d!important;border-color:#5c564c!important}.button{background:#f1ede6!important}.button a{color:#24211d!important}}";

const factsTable = (facts: MessageContent["facts"]): string =>
  `<table role="presentation" class="box" width="100%" cellpadding="0" cellspacing="0" style="background:#f8f6f1;border:1px solid #ddd8cd;border-radius:10px">${facts.map(({ label, value, isCode }) =>
    `<tr><td style="padding:10px 16px"><span class="quiet" style="font-size:14px;color:#5c564c">${escapeHtml(label)}</span><br>`
    + `<strong class="ink" style="${isCode ? "font:600 20px/1.4 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.04em;" : "font-size:17px;"}color:#24211d">${escapeHtml(value)}</strong></td></tr>`).join("")}</table>`;

const buttonTable = ({ words, url }: { words: string; url: string }): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0"><tr><td class="button" style="background:#24211d;border-radius:10px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:14px 24px;font:600 17px/1.2 ${font};color:#ffffff;text-decoration:none">${escapeHtml(words)}</a></td></tr></table>`;

/** Each answer is a target of at least 44 px, as wide as a phone lets it be. */
const ratingTable = ({ title, answers }: NonNullable<MessageContent["ratings"]>[number]): string =>
  `<strong class="ink" style="font-size:17px;color:#24211d">${escapeHtml(title)}</strong>`
  + `<table role="presentation" class="box" width="100%" cellpadding="0" cellspacing="0" style="margin-top:8px;background:#f8f6f1;border:1px solid #ddd8cd;border-radius:10px"><tr>${answers.map(({ words, label, url }) =>
    `<td align="center" width="${Math.floor(100 / answers.length)}%"><a class="ink" href="${escapeHtml(url)}" title="${escapeHtml(label)}" aria-label="${escapeHtml(`${title}: ${label}`)}" `
    + `style="display:block;padding:10px 0;font:400 28px/1 ${font};color:#24211d;text-decoration:none">${escapeHtml(words)}</a></td>`).join("")}</tr></table>`;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[character] ?? character);

const mailWords = {
  de: {
    greeting: "Guten Tag,", greetingTo: (name: string) => `Guten Tag ${name},`, unsubscribe: "Mit einem Klick abmelden",
    marketing: (shop: string) => `Sie bekommen diese Mail, weil Sie ${shop} erlaubt haben, Ihnen Werbung per E-Mail zu schicken.`,
    permitted: (shop: string) =>
      `Sie bekommen diese Mail, weil Sie bei ${shop} eingekauft haben. Sie können solchen Mails jederzeit widersprechen, ohne dass dafür andere als die Übermittlungskosten nach den Basistarifen entstehen.`,
    service: (shop: string) => `Diese Mail betrifft Ihren eigenen Vorgang bei ${shop} und enthält keine Werbung.`,
  },
  en: {
    greeting: "Hello,", greetingTo: (name: string) => `Hello ${name},`, unsubscribe: "Unsubscribe with one click",
    marketing: (shop: string) => `You get this mail because you have allowed ${shop} to send you advertising by e-mail.`,
    permitted: (shop: string) =>
      `You get this mail because you have bought something from ${shop}. You can object to such mails at any time, at no cost other than that of sending the objection at basic rates.`,
    service: (shop: string) => `This mail is about your own affairs with ${shop} and contains no advertising.`,
  },
} as const;
