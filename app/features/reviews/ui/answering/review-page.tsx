import type { ReactNode } from "react";
import { CustomerDocument } from "~/core/pages/ui/customer-document";
import { assertNever } from "~/kernel/assert-never";
import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { asks } from "../../domain/answering/review-page";
import type { ReviewPageView } from "../../domain/answering/review-page";
import { OtherProducts } from "./other-products";
import { ReviewForm } from "./review-form";
import { reviewPageMessages } from "./review-page-messages";

interface ReviewPageProps {
  locale: Locale;
  shopName: string;
  view: ReviewPageView;
  path: string;
  style: string;
  script: string;
}

type Words = ReturnType<typeof reviewPageMessages>;
type Of<K extends ReviewPageView["kind"]> = Extract<ReviewPageView, { kind: K }>;
interface PartProps<K extends ReviewPageView["kind"]> {
  view: Of<K>;
  words: Words;
  locale: Locale;
  path: string;
}

/** The page on which customers review what they bought, for phones first; everything on it works without JavaScript. */
export function ReviewPage({ locale, shopName, view, path, style, script }: ReviewPageProps) {
  const words = reviewPageMessages(locale);
  const title = titleOf(view, words);
  return (
    <CustomerDocument {...{ locale, shopName, title, style }} script={view.kind === "form" && view.form !== null ? script : null}>
      <Content {...{ view, words, locale, path }} />
    </CustomerDocument>
  );
}

function Content({ view, words, locale, path }: { view: ReviewPageView; words: Words; locale: Locale; path: string }): ReactNode {
  switch (view.kind) {
    case "form": return <Form {...{ view, words, locale, path }} />;
    case "thanks": return <Thanks {...{ view, words, locale, path }} />;
    case "ask-not-arrived": return (
      <Quiet title={words.askNotArrived.title} text={words.askNotArrived.text}>
        <form method="post" action={`${path}?${asks.step}=not-arrived`}><button type="submit" className="button">{words.askNotArrived.action}</button></form>
        <a className="button second" href={path}>{words.askNotArrived.back}</a>
      </Quiet>
    );
    case "told-not-arrived": return <Quiet {...words.toldNotArrived}><ToShop words={words} /></Quiet>;
    case "wait": return <Quiet title={words.wait.title} text={words.wait.text(view.minutes)} />;
    case "signed-out": return <Quiet {...words["signed-out"]}><a className="button" href={`/account/login?return_to=${encodeURIComponent(path)}`}>{words.signIn}</a></Quiet>;
    case "expired": return (
      <Quiet {...words.expired}>
        <a className="button" href={`/account/login?return_to=${encodeURIComponent(path)}`}>{words.signIn}</a>
        <a className="button second" href="/">{words.toShop}</a>
      </Quiet>
    );
    case "unknown": case "nothing": case "closed": return <Quiet {...words[view.kind]}><ToShop words={words} /></Quiet>;
    default: return assertNever(view);
  }
}

function Form({ view: { form, products, isWithdrawn, mayBeOnItsWay }, words, locale, path }: PartProps<"form">) {
  const others = products.filter(({ productId }) => productId !== form?.productId);
  const isAccount = form?.accountMark != null;
  return (
    <>
      <section className="ticket quiet">
        <div className="part">
          <h1>{words.title}</h1>
          {isWithdrawn ? <p className="note" role="status"><strong>{words.withdrawnTitle}.</strong> {words.withdrawn}</p> : null}
          {form === null ? <p>{words.written}</p> : <p>{form.isChange ? words.change : words.intro}</p>}
          {form === null || form.isChange || !mayBeOnItsWay ? null : <p className="small"><a href={`${path}?${asks.notArrived}=1`}>{words.notArrived}</a></p>}
        </div>
        {form === null ? null : (
          <div className="part">
            <h2 className="product">{form.title}</h2>
            <ReviewForm {...{ form, words, locale, path }} />
            {form.isChange ? <Withdraw {...{ productId: form.productId, mark: form.accountMark, words, path }} /> : null}
          </div>
        )}
      </section>
      <OtherProducts title={isAccount ? words.othersAccount : words.others} products={others} words={words} path={path} />
      <p className="checked">{words.checked}</p>
    </>
  );
}

function Withdraw({ productId, mark, words: { withdraw }, path }: { productId: string; mark: string | null; words: Words; path: string }) {
  return (
    <details className="withdraw">
      <summary>{withdraw.summary}</summary>
      <p>{withdraw.text}</p>
      <form method="post" action={`${path}?${asks.step}=withdraw`}>
        <input type="hidden" name="product" value={productId} />
        {mark === null ? null : <input type="hidden" name="mark" value={mark} />}
        <button type="submit" className="button second">{withdraw.action}</button>
      </form>
    </details>
  );
}

function Thanks({ view, words, locale, path }: PartProps<"thanks">) {
  const { thanks } = words;
  const day = view.latestDay === null ? null : formatDay(view.latestDay, locale);
  const became = view.became === "shown" || view.became === "hidden" ? thanks[view.became] : thanks[view.became](day);
  return (
    <>
      <section className="ticket quiet">
        <div className="part">
          <p className="over">{view.title}</p>
          <h1>{thanks.title}</h1>
          <p role="status">{became}</p>
          {view.mayChange ? <p className="note small">{thanks.bookmark} <a href={`${path}?${asks.product}=${view.productId}`}>{words.change2}</a></p> : null}
          <a className="button second" href="/">{words.toShop}</a>
        </div>
      </section>
      <OtherProducts title={view.products.some(({ state }) => state === "open") ? thanks.next : words.others} products={view.products} words={words} path={path} />
    </>
  );
}

function Quiet({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return <section className="ticket quiet"><div className="part"><h1>{title}</h1><p>{text}</p>{children}</div></section>;
}

const ToShop = ({ words }: { words: Words }) => <a className="button" href="/">{words.toShop}</a>;

function titleOf(view: ReviewPageView, words: Words): string {
  switch (view.kind) {
    case "form": return words.title;
    case "thanks": return words.thanks.title;
    case "ask-not-arrived": return words.askNotArrived.title;
    case "told-not-arrived": return words.toldNotArrived.title;
    case "unknown": case "nothing": case "expired": case "signed-out": case "closed": case "wait": return words[view.kind].title;
    default: return assertNever(view);
  }
}
