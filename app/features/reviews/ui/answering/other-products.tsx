import { StarLinks } from "~/core/pages/ui/star-links";
import { StarShape } from "~/core/pages/ui/star-shape";
import type { ProductToReview } from "../../domain/answering/review-page";
import { asks } from "../../domain/answering/review-page";
import type { reviewPageMessages } from "./review-page-messages";

interface OtherProductsProps {
  title: string;
  products: readonly ProductToReview[];
  words: ReturnType<typeof reviewPageMessages>;
  path: string;
}

/** What else can be reviewed: a star is a link that opens the form for its product with as many. */
export function OtherProducts({ title, products, words, path }: OtherProductsProps) {
  if (products.length === 0) return null;
  return (
    <section className="more">
      <h2>{title}</h2>
      <ul className="others">
        {products.map(({ productId, title: product, state, stars }) => (
          <li key={productId}>
            <p className="product">{product}</p>
            {state === "open" ? (
              <StarLinks links={[1, 2, 3, 4, 5].map((count) => ({ words: words.starLink(count, product), href: `${path}?${asks.product}=${productId}&${asks.stars}=${count}` }))} />
            ) : (
              <>
                {stars === null ? null : <p className="given-stars" role="img" aria-label={words.starLink(stars, product)}>{Array.from({ length: stars }, (_, index) => <StarShape key={index} />)}</p>}
                <p>{words.written}{state === "written" ? <> <a href={`${path}?${asks.product}=${productId}`} aria-label={`${words.change2}: ${product}`}>{words.change2}</a></> : null}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
