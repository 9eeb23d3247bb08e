import type { Locale } from "~/kernel/locale";
import { averageText } from "../../domain/showing/product-metafields";
import { countOf } from "../../domain/showing/product-rank";
import type { StarCounts } from "../../domain/showing/product-rank";
import { reviewSorts, reviewsAddress } from "../../domain/showing/reviews-query";
import type { ReviewsQuery } from "../../domain/showing/reviews-query";
import type { ShownReview } from "../../domain/showing/shown-review";
import { ReviewEntry, Stars } from "./review-entry";
import { ReviewsFacts } from "./reviews-facts";
import type { SaidFacts } from "./reviews-facts";
import { reviewsPageMessages } from "./reviews-page-messages";
import type { ReviewsPageWords } from "./reviews-page-messages";

interface ReviewsPageProps {
  shopName: string;
  locale: Locale;
  style: string;
  /** null: the one review that was asked for is not shown. */
  view: { productId: string | null; productTitle: string | null; counts: StarCounts; reviews: (ShownReview & { productTitle: string | null })[]; after: string | null; before: string | null; facts: SaidFacts } | null;
  query: ReviewsQuery;
  isOne: boolean;
  /** Where the app answers in this shop: "/a/k". */
  path: string;
  /** The product's own page, where the address says which. */
  back: string | null;
  /** Whether a vote that was just given counts; null: none was. */
  voted: boolean | null;
}

/** Reviews as a whole page on the shop's own domain; all of it works without JavaScript. */
export function ReviewsPage({ shopName, locale, style, view, query, isOne, path, back, voted }: ReviewsPageProps) {
  const words = reviewsPageMessages(locale);
  const title = isOne ? words.oneTitle : view?.productTitle ? words.productTitle(view.productTitle) : words.allTitle;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${shopName}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <p className="shop">{shopName}</p>
          {voted === null ? null : <p className="said" role="status">{voted ? words.thanks : words.notCounted}</p>}
          <section className="more">
            <h1>{title}</h1>
            {view === null ? <p>{words.gone}</p> : isOne ? null : <Summary {...{ counts: view.counts, query, words, locale, path }} />}
          </section>
          {view === null || isOne || countOf(view.counts) === 0 ? null : <Filter {...{ query, words, path, locale }} />}
          {view === null ? null : <List {...{ view, query, words, locale, path, shopName, isOne }} />}
          <p className="pager">
            {isOne && view?.productId ? <a className="plain" href={to({ path, locale }, new URLSearchParams({ product: view.productId }).toString())}>{words.all}</a> : null}
            <a className="plain" href={back ?? "/"}>{back ? words.back : words.toShop}</a>
          </p>
          {view === null ? null : <ReviewsFacts {...{ facts: view.facts, locale, words }} />}
        </main>
      </body>
    </html>
  );
}

interface Part {
  query: ReviewsQuery;
  words: ReviewsPageWords;
  locale: Locale;
  path: string;
}

/** `locale` is the page's own, kept in every address. */
const to = ({ path, locale }: Pick<Part, "path" | "locale">, address: string): string => `${path}/reviews?${address}${address === "" ? "" : "&"}locale=${locale}`;

function Summary({ counts, query, words, locale, path }: Part & { counts: StarCounts }) {
  const count = countOf(counts);
  if (count === 0) return <p>{words.none}</p>;
  const average = averageText(counts);
  const said = new Intl.NumberFormat(locale);
  // As exact as in the shop's pages, its metafield and what search engines are told: one figure everywhere.
  const spoken = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Number(average));
  return (
    <>
      <p className="sum"><b>{spoken}</b><Stars stars={Math.round(Number(average))} label={words.outOf(spoken)} /><span>{words.reviews(count, said.format(count))}</span></p>
      <ul className="rows">{([5, 4, 3, 2, 1] as const).map((stars) => {
        const n = counts[stars - 1] ?? 0;
        const inside = <><span>{words.starRow(stars)}</span><meter min={0} max={count} value={n} aria-hidden="true" /><span className="n">{said.format(n)}</span></>;
        return <li key={stars}>{n === 0 ? <span className="row">{inside}</span> : <a rel="nofollow" href={to({ path, locale }, reviewsAddress({ ...query, stars: query.stars === stars ? null : stars }))} aria-current={query.stars === stars ? "true" : undefined}>{inside}</a>}</li>;
      })}</ul>
    </>
  );
}

function Filter({ query, words, path, locale }: Part) {
  return (
    <section className="more">
      <h2>{words.filter}</h2>
      <form className="filter" method="get" action={`${path}/reviews`}>
        <input type="hidden" name="locale" value={locale} />
        {query.productId === null ? null : <input type="hidden" name="product" value={query.productId} />}
        {query.productId === null ? null : (
          <label>{words.sortBy}<select name="sort" defaultValue={query.sort}>{reviewSorts.map((sort) => <option key={sort} value={sort}>{words.sort[sort]}</option>)}</select></label>
        )}
        <label>{words.starsOnly}<select name="stars" defaultValue={query.stars ?? ""}><option value="">{words.anyStars}</option>{[5, 4, 3, 2, 1].map((stars) => <option key={stars} value={stars}>{words.starRow(stars)}</option>)}</select></label>
        <label>{words.language}<select name="language" defaultValue={query.language ?? ""}><option value="">{words.anyLanguage}</option><option value="de">{words.german}</option><option value="en">{words.english}</option></select></label>
        <label className="tick"><input type="checkbox" name="photos" value="1" defaultChecked={query.photos} />{words.withPhotos}</label>
        <button className="button">{words.show}</button>
      </form>
    </section>
  );
}

function List({ view, query, words, locale, path, shopName, isOne }: Part & { view: NonNullable<ReviewsPageProps["view"]>; shopName: string; isOne: boolean }) {
  const { reviews, after, before } = view;
  const said = new Intl.NumberFormat(locale);
  if (reviews.length === 0) return <section className="more"><p>{countOf(view.counts) === 0 ? words.none : words.noneSuch}</p></section>;
  const where = reviewsAddress(query);
  const previous = before === null ? null : query.page <= 2 ? reviewsAddress(query) : reviewsAddress(query, { side: "before", place: before, page: query.page - 1 });
  return (
    <>
      <ul className="ways">{reviews.map((review) => <ReviewEntry key={review.id} {...{ review, shopName, locale, words, path, where }} />)}</ul>
      {isOne ? null : (
        <nav className="pager" aria-label={words.pages}>
          {previous === null ? <span /> : <a className="plain" rel="prev nofollow" href={to({ path, locale }, previous)}>{words.previous}</a>}
          <span>{words.page(said.format(query.page))}</span>
          {after === null ? <span /> : <a className="plain" rel="next nofollow" href={to({ path, locale }, reviewsAddress(query, { side: "after", place: after, page: query.page + 1 }))}>{words.next}</a>}
        </nav>
      )}
    </>
  );
}
