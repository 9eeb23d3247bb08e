import { CustomerDocument } from "~/core/pages/ui/customer-document";
import type { Locale } from "~/kernel/locale";
import { defineMessages } from "~/platform/i18n/define-messages";

/** The page behind "unsubscribe": one button, and what it did. Works without JavaScript, fetches nothing. */
export function UnsubscribePage({ shopName, locale, isDone }: { shopName: string; locale: Locale; isDone: boolean }) {
  const words = unsubscribeMessages(locale);
  const title = isDone ? words.doneTitle : words.title;
  return (
    <CustomerDocument {...{ locale, shopName, title }} style={unsubscribeStyle} script={null}>
      <section>
        <h1>{title}</h1>
        <p>{isDone ? words.done(shopName) : words.ask(shopName)}</p>
        {isDone ? null : <form method="post"><button type="submit" name="List-Unsubscribe" value="One-Click">{words.button}</button></form>}
        <p className="quiet">{words.service}</p>
      </section>
    </CustomerDocument>
  );
}

export const unsubscribeStyle = `*{box-sizing:border-box}html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;padding:2rem 1rem;background:#f3f1ec;color:#24211d;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:30rem;margin:0 auto}.shop{margin:0 0 1rem;text-align:center;font-weight:600;overflow-wrap:anywhere}
section{padding:1.75rem 1.5rem;border-radius:1rem;background:#fff}h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}p{margin:0;overflow-wrap:anywhere}
button{width:100%;min-height:3rem;margin:1.5rem 0 0;padding:.75rem 1rem;border:0;border-radius:.75rem;background:#24211d;color:#fff;font:inherit;font-size:1.125rem;font-weight:600;line-height:1.3;cursor:pointer}
.quiet{margin-top:1.25rem;font-size:.9375rem;color:#5c564c}button:focus-visible{outline:3px solid #24211d;outline-offset:3px}
@media (min-width:40rem){body{padding-top:4rem}}
@media (prefers-color-scheme:dark){body{background:#1b1a18;color:#f1ede6}section{background:#282622}.quiet{color:#c3bcb0}button{background:#f1ede6;color:#24211d}button:focus-visible{outline-color:#f1ede6}}`;

const unsubscribeMessages = defineMessages(
  {
    title: "Unsubscribe?",
    ask: (shop: string) => `You will get no more advertising by e-mail from ${shop}.`,
    button: "Unsubscribe",
    doneTitle: "You are unsubscribed",
    done: (shop: string) => `${shop} sends you no more advertising by e-mail. You need do nothing else.`,
    service: "Mails about your own orders and rewards are not advertising, and still reach you.",
  },
  {
    de: {
      title: "Abmelden?",
      ask: (shop: string) => `Sie bekommen dann von ${shop} keine Werbung per E-Mail mehr.`,
      button: "Abmelden",
      doneTitle: "Sie sind abgemeldet",
      done: (shop: string) => `${shop} schickt Ihnen keine Werbung per E-Mail mehr. Mehr müssen Sie nicht tun.`,
      service: "Mails zu Ihren eigenen Bestellungen und Prämien sind keine Werbung und erreichen Sie weiterhin.",
    },
  },
);
