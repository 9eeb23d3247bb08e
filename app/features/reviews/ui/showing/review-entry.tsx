import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { ShownReview } from "../../domain/showing/shown-review";
import type { ReviewsPageWords } from "./reviews-page-messages";

interface ReviewEntryProps {
  review: ShownReview & { productTitle: string | null };
  shopName: string;
  locale: Locale;
  words: ReviewsPageWords;
  /** Where the app answers in this shop: "/a/k". */
  path: string;
  /** The query to come back to after voting. */
  where: string;
}

/** Five stars as text; read out once, in words. */
export const Stars = ({ stars, label }: { stars: number; label: string }) => <span className="stars" role="img" aria-label={label}>{"★".repeat(stars)}{"☆".repeat(5 - stars)}</span>;

/** One review with its photos, the shop's reply, and a form to vote. */
export function ReviewEntry({ review, shopName, locale, words, path, where }: ReviewEntryProps) {
  const { id, stars, title, body, name, on, editedOn, verified, incentivized, attributes, photos, reply, helpful, productTitle, locale: written } = review;
  const number = new Intl.NumberFormat(locale);
  return (
    <li className="more review">
      <Stars stars={stars} label={words.stars(stars)} />
      {title === "" ? null : <h2 lang={written}>{title}</h2>}
      <p className="by">
        <span>{name}</span>
        <time dateTime={on}>{formatDay(on, locale)}</time>
        {editedOn && editedOn !== on ? <span>{words.edited(formatDay(editedOn, locale))}</span> : null}
        <span className="mark">{verified === "buyer" ? words.verified : verified === "imported" ? words.imported : words.unchecked}</span>
        {incentivized ? <span className="mark">{words.incentivized}</span> : null}
      </p>
      {productTitle === null ? null : <p className="by">{words.about(productTitle)}</p>}
      {body === "" ? null : <p className="words" lang={written}>{body}</p>}
      {attributes.length === 0 ? null : <dl className="asked">{attributes.map(({ label, answer }) => <div key={label.en}><dt>{label[locale]}: </dt><dd>{answer[locale]}</dd></div>)}</dl>}
      {photos.length === 0 ? null : (
        <ul className="photos">{photos.map((photo, index) => (
          <li key={photo}><a href={`${path}/photo/${photo}`}><img src={`${path}/photo/${photo}?s=thumb`} width={96} height={96} loading="lazy" alt={words.photo(index + 1)} /></a></li>
        ))}</ul>
      )}
      {reply === null ? null : <div className="reply"><b>{words.reply(shopName)}</b><p>{reply.text}</p></div>}
      <form className="vote" method="post" action={`${path}/reviews/vote`}>
        <input type="hidden" name="review" value={id} />
        <input type="hidden" name="where" value={where} />
        {helpful > 0 ? <span>{words.helpful(helpful, number.format(helpful))}</span> : null}
        <span>{words.helpfulAsk}</span>
        <button className="plain" name="helpful" value="1" aria-label={`${words.helpfulAsk} ${words.yes}`}>{words.yes}</button>
        <button className="plain" name="helpful" value="0" aria-label={`${words.helpfulAsk} ${words.no}`}>{words.no}</button>
      </form>
    </li>
  );
}
