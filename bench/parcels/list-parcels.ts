import { readParcelQuery } from "~/features/inserts/domain/packing/parcel-query";
import { changeSettings } from "~/features/inserts/home/insert-settings.server";
import { readParcelsPage } from "~/features/inserts/packing/read-parcels-page.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { answerQuestions } from "../ground/answer";

/** What the page of parcels reads, in a process of its own. Times are milliseconds. */
export interface ParcelsQuestion { shopId: number; address: string; pickingOrder: string; looks: number }
export interface ParcelsAnswer { looks: number[]; parcels: number }

answerQuestions(async ({ shopId, address, pickingOrder, looks }: ParcelsQuestion): Promise<ParcelsAnswer> => {
  const shop = await requireShop(shopId);
  const query = readParcelQuery(new URLSearchParams(address));
  if (!query) throw new Error(`${address} is no address of the page`);
  await changeSettings(shopId, { pickingOrder }, new Date());
  const answer: ParcelsAnswer = { looks: [], parcels: 0 };
  for (let look = 0; look < looks; look++) {
    const begun = performance.now();
    const page = await readParcelsPage(shop, query);
    answer.looks.push(performance.now() - begun);
    answer.parcels = page.parcels.length;
  }
  return answer;
});
