import type { Random } from "../world/mulberry32";
import { chooseWeighted, wholeBetween } from "./choose";
import type { Season } from "./season";

/** One order to come: whose (index of the customer, null = over the counter) and when (milliseconds since the epoch). */
export interface Purchase {
  customer: number | null;
  at: number;
}

const ONCE_SHARE = 0.575;
const NEVER_SHARE = 0.03;

const REGULARS = [
  { weight: 30, least: 2, most: 2 },
  { weight: 18, least: 3, most: 3 },
  { weight: 24, least: 4, most: 6 },
  { weight: 20, least: 7, most: 12 },
  { weight: 8, least: 13, most: 26 },
];

/** How often each customer buys: most once, some never, regulars so often that it adds up to `orders`. */
function countPurchases(random: Random, customers: number, orders: number): number[] {
  const counts = Array.from({ length: customers }, () => {
    const lot = random();
    if (lot < NEVER_SHARE) return 0;
    if (lot < NEVER_SHARE + ONCE_SHARE) return 1;
    const kind = chooseWeighted(random, REGULARS);
    return wholeBetween(random, kind.least, kind.most);
  });
  const regulars = counts.flatMap((count, at) => (count >= 2 ? [at] : []));
  let missing = orders - counts.reduce((sum, count) => sum + count, 0);
  for (let turn = 0; missing !== 0 && regulars.length > 0; turn += 1) {
    const at = regulars[Math.floor(random() * regulars.length)] ?? 0;
    const count = counts[at] ?? 0;
    if (missing > 0) counts[at] = count + 1;
    else if (count > 2 || turn > orders * 50) counts[at] = count - 1;
    else continue;
    missing -= Math.sign(missing);
  }
  return counts;
}

/**
 * Who buys when, oldest first. Each regular has a rhythm of their own (three to twelve weeks for those who come two or
 * three times; the others keep coming until today); what does not fit before the end falls on busy days. The first purchase is on the first day, the last on the last.
 */
export function planPurchases(
  random: Random,
  season: Season,
  { customers, orders, counterOrders }: { customers: number; orders: number; counterOrders: number }
): Purchase[] {
  const purchases: Purchase[] = [];
  const onDay = (day: number, customer: number | null): void => void purchases.push({ customer, at: season.instantOn(day, random) });

  countPurchases(random, customers, orders - counterOrders).forEach((count, customer) => {
    if (count === 0) return;
    const latestStart = Math.max(1, Math.round(season.days * (count < 4 ? 1 : 0.75)));
    const first = season.dayBetween(0, latestStart, random);
    const rhythm = count < 4 ? wholeBetween(random, 21, 84) : ((season.days - first) / count) * (0.9 + random() * 0.35);
    onDay(first, customer);
    let day = first;
    for (let more = 1; more < count; more += 1) {
      day += Math.max(1, Math.round(rhythm * Math.exp((random() + random() + random() - 1.5) * 0.9)));
      onDay(day < season.days ? day : season.dayBetween(Math.min(first + 1, season.days - 1), season.days, random), customer);
    }
  });
  for (let counter = 0; counter < counterOrders; counter += 1) onDay(season.dayBetween(0, season.days, random), null);

  purchases.sort((one, other) => one.at - other.at);
  const first = purchases[0];
  const last = purchases.at(-1);
  if (first)
    first.at = Math.min(
      first.at,
      season.instantOn(0, () => 0.4)
    );
  if (last)
    last.at = Math.max(
      last.at,
      season.instantOn(season.days - 1, () => 0.9)
    );
  return purchases;
}
