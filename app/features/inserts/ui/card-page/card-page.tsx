import type { ReactNode } from "react";
import { CustomerDocument } from "~/core/pages/ui/customer-document";
import type { PageSlot } from "~/core/pages/domain/page-slot";
import { SlotSection } from "~/core/pages/ui/slot-section";
import { assertNever } from "~/kernel/assert-never";
import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import type { Money } from "~/kernel/money";
import type { CardPageContent } from "../../domain/card-page/card-page-content";
import { returnMark } from "../../domain/card-page/card-visit";
import { LiveCard } from "./card-page-live";
import type { CardPageLinks } from "./card-page-live";
import { cardPageMessages } from "./card-page-messages";

/** What is asked or answered beside a card's states. */
export type CardPageView =
  | CardPageContent
  | { kind: "ask-credit"; amount: Money; slots: PageSlot[] }
  | { kind: "wait"; minutes: number; slots: PageSlot[] };

interface CardPageProps {
  locale: Locale;
  shopName: string;
  view: CardPageView;
  links: CardPageLinks;
  style: string;
  script: string;
}

/** How long a page waits before it looks again whether the voucher is ready. */
const lookAgainSeconds = 20;

/** A small whole page on the shop's own domain, for phones first; everything on it works without JavaScript. */
export function CardPage({ locale, shopName, view, links, style, script }: CardPageProps) {
  const words = cardPageMessages(locale);
  const title = titleOf(view, words, locale);
  return (
    <CustomerDocument {...{ locale, shopName, title, style }} script={view.kind === "live" ? script : null}
      head={view.kind === "not-yet" || view.kind === "credit-wished" ? <meta httpEquiv="refresh" content={`${lookAgainSeconds};url=?${returnMark}=1`} /> : null}
    >
      {view.kind === "live" ? <LiveCard {...{ voucher: view, words, locale, shopName, links }} /> : <QuietCard {...{ view, words, locale, title, links }} />}
      {view.slots.map((slot) => <SlotSection key={slot.kind} slot={slot} />)}
    </CustomerDocument>
  );
}

type Words = ReturnType<typeof cardPageMessages>;
type QuietView = Exclude<CardPageView, { kind: "live" }>;

function QuietCard({ view, words, locale, title, links }: { view: QuietView; words: Words; locale: Locale; title: string; links: CardPageLinks }) {
  return (
    <section className="ticket quiet">
      <div className="part">
        <h1>{title}</h1>
        <p>{textOf(view, words, locale)}</p>
        {view.kind === "ask-credit" ? null : <Actions view={view} words={words} />}
      </div>
      {view.kind === "not-yet" ? (
        <div className="part">
          <p className="label">{view.offer}</p>
          {view.code === null ? null : <p className="code" translate="no">{view.code}</p>}
        </div>
      ) : null}
      {view.kind === "ask-credit" ? (
        <div className="part">
          <form method="post" action={links.credit}><button type="submit" className="button">{words.credit.confirm}</button></form>
          <a className="button second" href={`${links.path}?${returnMark}=1`}>{words.credit.back}</a>
        </div>
      ) : null}
    </section>
  );
}

function Actions({ view, words }: { view: QuietView; words: Words }): ReactNode {
  if (view.kind === "not-yet" || view.kind === "wait") return <a className="button second" href={`?${returnMark}=1`}>{words.notYet.again}</a>;
  return <a className="button" href="/">{words.toShop}</a>;
}

function titleOf(view: CardPageView, words: Words, locale: Locale): string {
  switch (view.kind) {
    case "live": return view.offer;
    case "not-yet": return words.notYet.title;
    case "ask-credit": return words.credit.askTitle(formatMoney(view.amount, locale));
    case "credit-wished": case "credit-given": return words.credit[view.kind].title;
    case "used": case "expired": case "revoked": case "refused": case "stopped": case "unknown": case "wait": return words[view.kind].title;
    default: return assertNever(view);
  }
}

function textOf(view: QuietView, words: Words, locale: Locale): string {
  const day = (one: Parameters<typeof formatDay>[0] | null): string | null => (one === null ? null : formatDay(one, locale));
  switch (view.kind) {
    case "not-yet": return words.notYet.text;
    case "ask-credit": return words.credit.ask;
    case "credit-wished": case "credit-given": return words.credit[view.kind].text(view.amount ? formatMoney(view.amount, locale) : "");
    case "used": return words.used.text(day(view.onDay));
    case "expired": return words.expired.text(day(view.lastDay));
    case "wait": return words.wait.text(view.minutes);
    case "revoked": case "refused": case "stopped": case "unknown": return words[view.kind].text;
    default: return assertNever(view);
  }
}
