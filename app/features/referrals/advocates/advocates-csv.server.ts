import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { dayOf, formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { advocateColumns } from "../domain/advocates/advocate-columns";
import type { AdvocateQuery } from "../domain/advocates/advocate-query";
import { behindPlace } from "~/core/lists/domain/list-place";
import { advocateMessages } from "../ui/advocates/advocate-messages";
import { listAdvocates } from "./list-advocates.server";

const rowsAtOnce = 1_000;

/** The advocates that a list shows, one a line; streamed. What could be a formula is made text, and German Excel gets its semicolons. */
export function advocatesCsv(shop: Shop, query: AdvocateQuery, locale: Locale): Readable {
  const csv = stringify({
    header: true, columns: Object.entries(advocateColumns(locale)).map(([key, header]) => ({ key, header })),
    bom: true, delimiter: locale === "de" ? ";" : ",", escape_formulas: true, record_delimiter: "windows",
  });
  return pipeline(Readable.from(csvRows(shop, query, locale)), csv, (error) => {
    if (error) log.warn({ error, shopId: shop.id }, "a list of advocates was not read to its end");
  }) as unknown as Readable;
}

async function* csvRows(shop: Shop, query: AdvocateQuery, locale: Locale): AsyncGenerator<Record<keyof ReturnType<typeof advocateColumns>, string>> {
  const words = advocateMessages(locale);
  for (let older: string | null | undefined; older !== null; ) {
    const page = await listAdvocates(shop, { ...query, from: behindPlace(older ?? null) }, rowsAtOnce);
    for (const { person, code, link, how, admittedAt, stopped, visits, shares, friends, confirmed, rewards } of page.rows) {
      yield {
        customerId: person.customerId, firstName: person.firstName ?? "", code, link, how: (words.hows as Record<string, string>)[how] ?? how, admitted: formatDay(dayOf(admittedAt, shop.timeZone), locale),
        stopped: stopped ? words.stopped : "", visits: String(visits), shares: String(shares), friends: String(friends), confirmed: String(confirmed), rewards: String(rewards),
      };
    }
    older = page.older;
  }
}
