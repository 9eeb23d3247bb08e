import type { ReactNode } from "react";
import { CustomerDocument } from "~/core/pages/ui/customer-document";
import { assertNever } from "~/kernel/assert-never";
import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import type { FriendOffer, FriendPageView } from "../../domain/sharing/friend-page";
import { friendPageMessages } from "./friend-page-messages";
import { ShareWays } from "./share-ways";

interface FriendPageProps {
  locale: Locale;
  shopName: string;
  view: FriendPageView;
  /** The first name that greets; null = none is known. */
  recommendedBy: string | null;
  path: string;
  url: string;
  style: string;
  script: string;
}

/** How long a page waits before it looks again whether the voucher is ready. */
const lookAgainSeconds = 8;

/** Where a friend's link leads: a small whole page on the shop's own domain, for phones first; everything on it works without JavaScript. */
export function FriendPage({ locale, shopName, view, recommendedBy, path, url, style, script }: FriendPageProps) {
  const words = friendPageMessages(locale);
  const title = titleOf(view, words, recommendedBy);
  const goOn = view.kind === "entrance" ? view.goOn : null;
  const isGreeting = view.kind === "entrance" || view.kind === "voucher" || view.kind === "not-yet" || view.kind === "ask-email";
  return (
    <CustomerDocument {...{ locale, shopName, title, style }} script={view.kind === "voucher" || view.kind === "own" || goOn !== null ? script : null}
      head={(
        <>
          {"offer" in view ? <Preview {...{ shopName, recommendedBy, words, locale, url, offer: view.offer }} /> : null}
          {view.kind === "not-yet" ? <meta httpEquiv="refresh" content={String(lookAgainSeconds)} /> : null}
          {goOn === null ? null : <noscript><meta httpEquiv="refresh" content={`0;url=${goOn}`} /></noscript>}
        </>
      )}
    >
      {isGreeting ? <Greeted {...{ view, words, locale, path }} greeting={words.recommends(recommendedBy)} />
        : view.kind === "own" ? <Own {...{ view, words, shopName }} /> : <Quiet {...{ view, words, title }} />}
    </CustomerDocument>
  );
}

type Words = ReturnType<typeof friendPageMessages>;
type Of<K extends FriendPageView["kind"]> = Extract<FriendPageView, { kind: K }>;
type GreetedView = Of<"entrance"> | Of<"voucher"> | Of<"not-yet"> | Of<"ask-email">;

/** What messengers show of the link: who recommends what, and nothing that only one person may have. */
function Preview({ shopName, recommendedBy, words, locale, url, offer }: { shopName: string; recommendedBy: string | null; words: Words; locale: Locale; url: string; offer: FriendOffer }) {
  const [title, text] = [words.share.title(recommendedBy, shopName), words.share.text(offer.words)];
  return (
    <>
      <meta name="description" content={text} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={text} />
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={locale === "de" ? "de_DE" : "en_GB"} />
      {shopName === "" ? null : <meta property="og:site_name" content={shopName} />}
      <meta name="twitter:card" content="summary" />
    </>
  );
}

function Greeted({ view, words, locale, path, greeting }: { view: GreetedView; words: Words; locale: Locale; path: string; greeting: string }) {
  return (
    <>
      <section className="ticket">
        <div className="part">
          <p className="from">{greeting}</p>
          <p className="over">{words.first}</p>
          <h1>{view.offer.words}</h1>
          {view.kind === "voucher" && view.lastDay !== null ? <p className="until">{words.until(formatDay(view.lastDay, locale))}</p> : null}
          {view.kind !== "voucher" && view.offer.days !== null ? <p className="until">{words.days(view.offer.days)}</p> : null}
        </div>
        <div className="part"><Next {...{ view, words, path }} /></div>
      </section>
      <Conditions {...{ view, words, locale }} />
    </>
  );
}

function Next({ view, words, path }: { view: GreetedView; words: Words; path: string }): ReactNode {
  switch (view.kind) {
    case "entrance": return view.goOn === null
      ? <a className="button" href={path}>{words.entrance.goOn}</a>
      : <><a className="button" id="go-on" data-kundenkreis-visit="" href={view.goOn} rel="nofollow">{words.entrance.goOn}</a><p className="hint">{words.entrance.look}</p></>;
    case "voucher": return (
      <>
        {view.code === null ? null : (
          <>
            <p className="label">{words.code}</p>
            <p className="code" id="code" translate="no">{view.code}</p>
            <button type="button" className="plain copy" id="copy" data-done={words.copied} hidden>{words.copy}</button>
          </>
        )}
        <a className="button" href={view.use.href}>{words.use[view.use.kind]}</a>
        <p className="hint">{words.hint[view.use.kind]}</p>
      </>
    );
    case "not-yet": return (
      <>
        <h2>{words.notYet.title}</h2>
        <p className="note">{words.notYet.text}</p>
        {view.code === null ? null : <><p className="label note">{words.code}</p><p className="code" translate="no">{view.code}</p></>}
        <a className="button second" href="">{words.notYet.again}</a>
      </>
    );
    case "ask-email": return (
      <form method="post" action={path}>
        <h2>{words.email.title}</h2>
        <p className="note" id="why">{words.email.text}</p>
        <p className="note"><label htmlFor="email">{words.email.label}</label>
          <input type="email" id="email" name="email" autoComplete="email" required maxLength={254} aria-describedby={view.problem === null ? "why" : "problem why"} aria-invalid={view.problem !== null} /></p>
        {view.problem === null ? null : <p className="problem" id="problem" role="alert">{words.email[view.problem]}</p>}
        <button type="submit" className="button">{words.email.button}</button>
      </form>
    );
    default: return assertNever(view);
  }
}

function Conditions({ view, words: { conditions }, locale }: { view: GreetedView; words: Words; locale: Locale }) {
  const { minimum, goodFor, combinesWith, keptBy, days } = view.offer;
  const things = goodFor.kind === "products" ? goodFor.products : goodFor.kind === "collections" ? goodFor.collections : [];
  const named = things.slice(0, 3).map(({ title }) => title).join(", ");
  const alone = combinesWith !== null && !combinesWith.orderDiscounts && !combinesWith.productDiscounts && !combinesWith.shippingDiscounts;
  const lines = [
    conditions.newOnly,
    ...(minimum ? [conditions.minimum(formatMoney(minimum, locale))] : []),
    ...(things.length > 0 ? [conditions.only(things.length > 3 ? `${named} ${conditions.more(things.length - 3)}` : named)] : []),
    keptBy === "gift-card" ? conditions.inParts : days === null ? conditions.oncePerPerson : conditions.once,
    ...(alone ? [conditions.alone] : []),
  ];
  return (
    <section className="more">
      <h2>{conditions.title}</h2>
      <ul className="terms">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {view.kind === "voucher" && view.isOneTime ? <p className="quietly">{conditions.keep}</p> : null}
    </section>
  );
}

function Own({ view, words: { own, copy, copied }, shopName }: { view: Of<"own">; words: Words; shopName: string }) {
  return (
    <section className="ticket">
      <div className="part">
        <h1>{own.title}</h1>
        <p className="note">{own.text(view.offer.words)}</p>
      </div>
      <div className="part">
        <p className="label">{own.code}</p>
        <p className="code" id="code" translate="no">{view.code}</p>
        <button type="button" className="plain copy" id="copy" data-done={copied} hidden>{copy}</button>
        <p className="label">{own.link}</p>
        <p className="link" translate="no">{view.link}</p>
        <h2 className="note">{own.send}</h2>
        <ShareWays text={view.shareText} link={view.link} subject={own.subject(shopName)} words={own} />
      </div>
    </section>
  );
}

type QuietView = Exclude<FriendPageView, GreetedView | Of<"own">>;

function Quiet({ view, words, title }: { view: QuietView; words: Words; title: string }) {
  const text = view.kind === "wait" ? words.wait.text(view.minutes) : view.kind === "mail-sent" ? words.email.sentText : words[view.kind].text;
  return (
    <section className="ticket quiet">
      <div className="part">
        <h1>{title}</h1>
        <p>{text}</p>
        {view.kind === "wait" || view.kind === "mail-sent" ? null : <a className="button" href="/">{words.toShop}</a>}
      </div>
    </section>
  );
}

function titleOf(view: FriendPageView, words: Words, name: string | null): string {
  switch (view.kind) {
    case "entrance": case "voucher": return words.recommends(name);
    case "not-yet": return words.notYet.title;
    case "ask-email": return words.email.title;
    case "mail-sent": return words.email.sentTitle;
    case "own": return words.own.title;
    case "used": case "expired": case "gone": case "closed": case "paused": case "unknown": case "known-customer": case "wait": return words[view.kind].title;
    default: return assertNever(view);
  }
}
