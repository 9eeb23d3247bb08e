import type { Locale } from "~/kernel/locale";
import { formatDay } from "~/kernel/day";
import { formatMoney } from "~/kernel/money";
import type { LiveVoucher } from "../../domain/card-page/card-page-content";
import type { cardPageMessages } from "./card-page-messages";

export interface CardPageLinks {
  /** This page's own address in full, to be sent or kept. */
  page: string;
  /** The same from the shop's root on, for links of its own. */
  path: string;
  /** The voucher as a picture, from here. */
  picture: string;
  /** Where to ask for store credit instead. */
  credit: string;
}

interface LiveCardProps {
  voucher: LiveVoucher;
  words: ReturnType<typeof cardPageMessages>;
  locale: Locale;
  shopName: string;
  links: CardPageLinks;
}

/** A voucher that can be used: what it is worth, until when, its code, and the one thing to do. */
export function LiveCard({ voucher, words, locale, shopName, links }: LiveCardProps) {
  const { offer, code, use } = voucher;
  const until = untilWords(voucher, words, locale);
  const left = leftWords(voucher.daysLeft, words);
  return (
    <>
      <section className="ticket">
        <div className="part">
          <p className="over">{words.yours}</p>
          <h1>{offer}</h1>
          <p className="until">{until.first}{left ? <> <span className="left">{left}</span></> : null}{until.second ? <small>{until.second}</small> : null}</p>
          {voucher.isCreditRefused ? <p className="note">{words.credit.refused}</p> : null}
          {voucher.isInParcel ? <p className="note">{words.live.inParcel}</p> : null}
        </div>
        <div className="part">
          {voucher.isReplacement && code !== null ? <p className="label">{words.live.replacement}</p> : null}
          {code === null ? null : (
            <>
              {voucher.isReplacement ? null : <p className="label">{words.live.code}</p>}
              <p className="code" id="code" translate="no">{code}</p>
              <button type="button" className="plain copy" id="copy" data-done={words.live.copied} hidden>{words.live.copy}</button>
            </>
          )}
          <a className="button" href={use.href}>{words.live.use[use.kind]}</a>
          {voucher.isInParcel ? null : <p className="hint">{words.live.useHint[use.kind]}</p>}
        </div>
      </section>
      <Conditions voucher={voucher} words={words} locale={locale} />
      <Later {...{ voucher, words, shopName, links }} until={[until.first, until.second].filter(Boolean).join(", ")} />
      {voucher.creditInstead ? (
        <section className="more">
          <h2>{words.credit.title}</h2>
          <p>{words.credit.text(formatMoney(voucher.creditInstead, locale))}</p>
          <a className="button second" href={links.credit}>{words.credit.action}</a>
        </section>
      ) : null}
    </>
  );
}

function Conditions({ voucher, words: { live }, locale }: Pick<LiveCardProps, "voucher" | "words" | "locale">) {
  const { use, minimum, goodFor, combinesWith } = voucher;
  if (use.kind === "benefit" || use.kind === "gift-card") return null;
  const lines = [
    ...(minimum ? [live.minimum(formatMoney(minimum, locale))] : []),
    goodForWords(goodFor, live),
    ...(combinesWith ? [combinesWords(combinesWith, live)] : []),
    live.once,
  ];
  return (
    <section className="more">
      <h2>{live.conditions}</h2>
      <ul className="terms">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}

function Later({ voucher, words: { later }, shopName, links, until }: Omit<LiveCardProps, "locale"> & { until: string }) {
  const subject = encodeURIComponent(later.subject(shopName));
  const body = encodeURIComponent(later.body(voucher.offer, until, voucher.code, links.page));
  return (
    <section className="more ways-part">
      <h2>{later.title}</h2>
      <ul className="ways">
        <li><a className="plain" href={links.picture} download={`${later.pictureFile}.png`}>{later.picture}</a></li>
        <li><a className="plain" href={`mailto:?subject=${subject}&body=${body}`}>{later.mail}</a></li>
        <li><a className="plain" href={`sms:?&body=${body}`}>{later.text}</a></li>
        <li hidden><button type="button" className="plain" id="share" data-title={later.subject(shopName)} data-text={voucher.offer} data-url={links.page}>{later.share}</button></li>
      </ul>
      <p>{later.bookmark}</p>
    </section>
  );
}

/** Until when, in one or two parts. */
export function untilWords({ lastDay, runs }: Pick<LiveVoucher, "lastDay" | "runs">, { live }: ReturnType<typeof cardPageMessages>, locale: Locale): { first: string; second: string | null } {
  if (lastDay !== null) return { first: live.until(formatDay(lastDay, locale)), second: null };
  return runs ? { first: live.runs(runs.days), second: runs.latest ? live.latest(formatDay(runs.latest, locale)) : null } : { first: "", second: null };
}

function leftWords(daysLeft: number | null, { live }: ReturnType<typeof cardPageMessages>): string | null {
  if (daysLeft === null) return null;
  if (daysLeft === 0) return live.today;
  return daysLeft === 1 ? live.tomorrow : live.daysLeft(daysLeft);
}

const mostTitles = 4;

function goodForWords(goodFor: LiveVoucher["goodFor"], live: LiveCardProps["words"]["live"]): string {
  if (goodFor.kind === "everything") return live.everything;
  const titles = (goodFor.kind === "products" ? goodFor.products : goodFor.collections).map(({ title }) => title);
  const named = titles.slice(0, mostTitles).join(", ");
  return live.only(titles.length > mostTitles ? `${named} ${live.more(titles.length - mostTitles)}` : named);
}

function combinesWords(combines: NonNullable<LiveVoucher["combinesWith"]>, live: LiveCardProps["words"]["live"]): string {
  const kinds = (["orderDiscounts", "productDiscounts", "shippingDiscounts"] as const).filter((kind) => combines[kind]);
  if (kinds.length === 0) return live.combines.none;
  return kinds.length === 3 ? live.combines.all : live.combines.some(kinds.map((kind) => live.combinable[kind]).join(live.and));
}
