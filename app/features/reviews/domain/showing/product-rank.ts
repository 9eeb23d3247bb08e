/** How a product's published reviews count, from one star to five. */
export type StarCounts = readonly [number, number, number, number, number];

export interface RankedProduct {
  productId: string;
  counts: StarCounts;
}

export const countOf = (counts: StarCounts): number => counts.reduce((sum, count) => sum + count, 0);
export const starsOf = (counts: StarCounts): number => counts.reduce((sum, count, index) => sum + count * (index + 1), 0);

/** As if so many more customers had given each product the shop's own mean: five stars by one do not beat 4.8 by two hundred. */
const customersOfTheMean = 10;

/**
 * Products from best to worst by the Bayesian mean of their stars, (C × m + sum of stars) ÷ (C + count), where m is the mean of all reviews of the shop
 * and C = 10; among equals who has more reviews, then the older product. Products without reviews are left out. The formula is the one of the Internet Movie
 * Database's list ("weighted rating"); see also P. Masurel, "Of Bayesian average and star ratings" (2013).
 */
export function rankProducts(products: readonly RankedProduct[]): RankedProduct[] {
  const rated = products.filter(({ counts }) => countOf(counts) > 0);
  const all = rated.reduce((sum, { counts }) => sum + countOf(counts), 0);
  const mean = rated.reduce((sum, { counts }) => sum + starsOf(counts), 0) / (all || 1);
  const rankOf = ({ counts }: RankedProduct): number => (customersOfTheMean * mean + starsOf(counts)) / (customersOfTheMean + countOf(counts));
  const older = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : 1);
  return rated.map((product) => ({ product, rank: rankOf(product), count: countOf(product.counts) }))
    .sort((one, other) => other.rank - one.rank || other.count - one.count || older(one.product.productId, other.product.productId)).map(({ product }) => product);
}
