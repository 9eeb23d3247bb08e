import type { LineItem, Product } from "../world/entities";
import type { Random } from "../world/mulberry32";
import type { World } from "../world/world";
import { choose, chooseWeighted, wholeBetween } from "./choose";
import { easterOf } from "./season";

const DAY = 86_400_000;

/** How well a product sells on that day: the first of each kind best, seasonal things in their season. */
function appealOf(product: Product, rank: number, day: Date): number {
  const daysToEaster = (easterOf(day.getUTCFullYear()) - day.getTime()) / DAY;
  const month = day.getUTCMonth();
  const isAdvent = (month === 10 && day.getUTCDate() >= 15) || (month === 11 && day.getUTCDate() <= 24);
  let appeal = 1 + 2 / (1 + (rank % 7));
  if (product.tags.includes("advent")) appeal *= isAdvent ? 3.5 : 0.25;
  if (product.tags.includes("ostern")) appeal *= daysToEaster > 0 && daysToEaster < 25 ? 4 : 0.2;
  if (product.tags.includes("winter")) appeal *= month >= 10 || month <= 1 ? 1.8 : 0.5;
  if (product.tags.includes("sommer")) appeal *= month >= 4 && month <= 7 ? 1.8 : 0.7;
  if (product.productType === "Geschenkkörbe") appeal *= isAdvent ? 0.9 : 0.3;
  return appeal;
}

/** The shelf as it sells on each day; worked out once a day of trade. */
export function openShelf(products: Product[]): (day: Date) => { product: Product; weight: number }[] {
  const byDay = new Map<string, { product: Product; weight: number }[]>();
  return (day) => {
    const key = day.toISOString().slice(0, 10);
    const known = byDay.get(key);
    if (known) return known;
    const shelf = products.map((product, rank) => ({ product, weight: appealOf(product, rank, day) }));
    byDay.set(key, shelf);
    return shelf;
  };
}

const LINE_COUNTS = [
  { weight: 30, count: 1 },
  { weight: 32, count: 2 },
  { weight: 20, count: 3 },
  { weight: 12, count: 4 },
  { weight: 6, count: 5 },
];

/** What somebody puts into the cart: one to five different variants, mostly one or two of each. */
export function chooseLines(world: World, random: Random, shelf: { product: Product; weight: number }[]): LineItem[] {
  const chosen = new Set<Product>();
  const wanted = Math.min(chooseWeighted(random, LINE_COUNTS).count, shelf.length);
  while (chosen.size < wanted) chosen.add(chooseWeighted(random, shelf).product);
  return [...chosen].map((product) => {
    const variant = choose(random, product.variants);
    return {
      id: world.nextId(),
      productId: product.id,
      variantId: variant.id,
      sku: variant.sku,
      title: product.title,
      variantTitle: product.variants.length > 1 ? variant.title : null,
      quantity: random() < 0.72 ? 1 : wholeBetween(random, 2, variant.price < 1000 ? 6 : 3),
      removedQuantity: 0,
      fulfilledQuantity: 0,
      price: variant.price,
      grams: variant.grams,
      discount: 0,
      productType: product.productType,
      vendor: product.vendor,
    };
  });
}
