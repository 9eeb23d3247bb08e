import { daySchema, formatDay } from "~/kernel/day";
import { CustomerDocument } from "~/core/pages/ui/customer-document";
import { WebAddress } from "~/core/pages/ui/web-address";
import type { Locale } from "~/kernel/locale";
import type { QrDrawing } from "../../domain/sharing/qr-drawing";
import type { AdvocateView, RewardView } from "../../domain/sharing/referral-view";
import { accountPageMessages } from "./account-page-messages";
import { ShareWays } from "./share-ways";

export type AccountPageView =
  | {
    kind: "account"; on: boolean; paused: boolean; advocate: AdvocateView; qr: QrDrawing | null;
    /** How rewards of store credit come; null where rewards are of another kind. */
    prefers: "credit" | "code" | null;
    /** Something was saved just now. */
    isDone: boolean;
  }
  | { kind: "ask-credit"; words: string; code: string }
  | { kind: "unknown" }
  | { kind: "wait"; minutes: number };

interface AccountPageProps {
  locale: Locale;
  shopName: string;
  view: AccountPageView;
  path: string;
  style: string;
  script: string;
}

/** An advocate's own page on the shop's domain, opened by the signed link from their mail; everything on it works without JavaScript. */
export function AccountPage({ locale, shopName, view, path, style, script }: AccountPageProps) {
  const words = accountPageMessages(locale);
  const title = view.kind === "account" ? words.title : view.kind === "ask-credit" ? words.ask.title(view.words) : words[view.kind].title;
  return (
    <CustomerDocument {...{ locale, shopName, title, style }} script={view.kind === "account" ? script : null}>
      {view.kind === "account" ? <Account {...{ view, words, locale, shopName, path }} /> : <Quiet {...{ view, words, title, path }} />}
    </CustomerDocument>
  );
}

type Words = ReturnType<typeof accountPageMessages>;
type AccountView = Extract<AccountPageView, { kind: "account" }>;

function Account({ view, words, locale, shopName, path }: { view: AccountView; words: Words; locale: Locale; shopName: string; path: string }) {
  const { advocate } = view;
  return (
    <>
      <section className="ticket">
        <div className="part">
          <h1>{words.title}</h1>
          {view.isDone ? <p className="note" role="status">{words.saved}</p> : null}
          <p className="note">{introOf(view, words)}</p>
        </div>
        {view.on && (advocate.code !== "" || advocate.link !== "") ? <Share {...{ view, words, shopName }} /> : null}
      </section>
      <Rewards {...{ rewards: advocate.rewards, words, locale, path }} />
      {view.prefers === null ? null : <Preference prefers={view.prefers} words={words} path={path} />}
      <section className="more">
        <h2>{words.friends}</h2>
        {advocate.friends.length === 0 ? <p>{words.noFriends}</p> : (
          <ul className="rows">{advocate.friends.map(({ state, on }, index) => (
            <li key={`${on}/${index}`} className="line"><span>{words.friendOf(dayWords(on, locale))}</span><span className="state">{words.friend[state]}</span></li>
          ))}</ul>
        )}
      </section>
    </>
  );
}

function introOf({ on, paused, advocate }: AccountView, words: Words): string {
  if (!on) return words.off;
  if (paused) return words.paused;
  if (advocate.code !== "" || advocate.link !== "") return words.intro(advocate.friendOffer, advocate.reward);
  return advocate.byName ? `${words.intro(advocate.friendOffer, advocate.reward)} ${words.byName}` : words.stopped;
}

function Share({ view: { advocate: { code, link, shareText }, qr }, words, shopName }: { view: AccountView; words: Words; shopName: string }) {
  return (
    <div className="part">
      {code === "" ? null : (
        <>
          <p className="label">{words.code}</p>
          <p className="code" id="code" translate="no">{code}</p>
          <button type="button" className="plain copy" id="copy" data-done={words.copied} hidden>{words.copy}</button>
        </>
      )}
      {link === "" ? null : <><p className="label">{words.link}</p><p className="link" translate="no"><WebAddress url={link} /></p></>}
      <h2 className="note">{words.send}</h2>
      <ShareWays text={shareText} link={link} subject={words.subject(shopName)} words={words} />
      {qr === null ? null : (
        <>
          <svg className="qr" role="img" aria-label={words.qr} viewBox={`0 0 ${qr.side} ${qr.side}`} shapeRendering="crispEdges"><path d={qr.path} /></svg>
          <p className="hint">{words.qrHint}</p>
        </>
      )}
    </div>
  );
}

function Rewards({ rewards, words, locale, path }: { rewards: readonly RewardView[]; words: Words; locale: Locale; path: string }) {
  return (
    <section className="more">
      <h2>{words.rewards}</h2>
      {rewards.length === 0 ? <p>{words.noRewards}</p> : (
        <ul className="rows">{rewards.map((reward, index) => (
          <li key={`${reward.code ?? ""}/${index}`}>
            <p className="line"><strong>{reward.words}</strong><span className="state">{words.reward[reward.state]}{reward.until === null ? "" : `, ${words.until(dayWords(reward.until, locale))}`}</span></p>
            {reward.code === null ? null : <p className="code" translate="no">{reward.code}</p>}
            {reward.putIntoCart === null ? null : <a className="plain" href={reward.putIntoCart}>{words.putIntoCart}</a>}
            {reward.canBeCredit && reward.code !== null ? <a className="plain" href={`${path}?credit=${encodeURIComponent(reward.code)}`}>{words.asCredit}</a> : null}
          </li>
        ))}</ul>
      )}
    </section>
  );
}

function Preference({ prefers, words: { later }, path }: { prefers: "credit" | "code"; words: Words; path: string }) {
  return (
    <section className="more">
      <h2>{later.title}</h2>
      <p>{later.text}</p>
      <form method="post" action={path} className="choices">
        {(["credit", "code"] as const).map((way) => (
          <button key={way} type="submit" name="prefers" value={way} className={prefers === way ? "plain chosen" : "plain"} aria-pressed={prefers === way}>{prefers === way ? `✓ ${later[way]}` : later[way]}</button>
        ))}
      </form>
    </section>
  );
}

function Quiet({ view, words, title, path }: { view: Exclude<AccountPageView, AccountView>; words: Words; title: string; path: string }) {
  if (view.kind === "ask-credit") {
    return (
      <section className="ticket quiet">
        <div className="part"><h1>{title}</h1><p>{words.ask.text}</p></div>
        <div className="part">
          <form method="post" action={path}><input type="hidden" name="credit" value={view.code} /><button type="submit" className="button">{words.ask.yes}</button></form>
          <a className="button second" href={path}>{words.ask.no}</a>
        </div>
      </section>
    );
  }
  return (
    <section className="ticket quiet">
      <div className="part">
        <h1>{title}</h1>
        <p>{view.kind === "wait" ? words.wait.text(view.minutes) : words.unknown.text}</p>
        {view.kind === "wait" ? null : <a className="button" href="/">{words.toShop}</a>}
      </div>
    </section>
  );
}

const dayWords = (day: string, locale: Locale): string => formatDay(daySchema.parse(day), locale);
