import type { Figure } from "../ground/figure";
import type { Ground } from "../ground/open-ground";
import { measureBytes } from "./measure-bytes";
import { measureLines } from "./measure-lines";
import { measurePages } from "./measure-pages";
import { measureRecomputing } from "./measure-recomputing";
import { openShopify } from "./open-shopify";

/** The reviews: what a shopper waits for, what one more review costs, what a file of another tool costs, and what a page of the shop loads for them. */
export async function measureReviews(ground: Ground): Promise<Figure[]> {
  const shopify = await openShopify(ground);
  try {
    return [...(await measurePages(ground, shopify)), ...(await measureRecomputing(ground, shopify)), ...(await measureLines(ground, shopify)), ...(await measureBytes())];
  } finally {
    await shopify.close();
  }
}
