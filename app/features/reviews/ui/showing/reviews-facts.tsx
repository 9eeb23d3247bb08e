import type { Locale } from "~/kernel/locale";
import type { ReviewsPageWords } from "./reviews-page-messages";

/** As counted for the whole shop. */
export interface SaidFacts {
  incentivized: number;
  rejectedByReason: Record<string, number>;
  bought: number;
  asked: number;
  answered: number;
  buyer: number;
  imported: number;
  unchecked: number;
}

/** Whether and how reviews are checked (§ 5b (3) UWG), which were paid for, and how many were asked and answered. */
export function ReviewsFacts({ facts, locale, words }: { facts: SaidFacts; locale: Locale; words: ReviewsPageWords }) {
  const said = (n: number): string => new Intl.NumberFormat(locale).format(n);
  const rejected = Object.values(facts.rejectedByReason).reduce((sum, count) => sum + count, 0);
  return (
    <section className="more">
      <h2>{words.facts}</h2>
      <ul className="terms">
        <li>{facts.imported + facts.unchecked === 0 ? words.checkedAll : words.checkedSome(said(facts.buyer), said(facts.imported), said(facts.unchecked))}</li>
        <li>{words.everything} {words.rejected(said(rejected))}</li>
        <li>{words.paid(said(facts.incentivized))}</li>
        {facts.bought > 0 ? <li>{words.asked(said(facts.bought), said(facts.asked), said(facts.answered))}</li> : null}
        <li>{words.order}</li>
      </ul>
    </section>
  );
}
