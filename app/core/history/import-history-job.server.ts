import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { importHistory } from "./import-history.server";

const objectsPerRecording = 500;
/** So long at a stretch: then codes that wait to be registered have their turn. */
const stretchMilliseconds = 2_000;
/** Real time between two looks; Shopify's bulk_operations/finish comes sooner as a rule. */
const lookAgainMilliseconds = 2_000;

/** Reads a shop's history on, and queues itself again as long as anything is left; then the jobs that want to know it (`followedBy`, by name). */
export const importHistoryJob = (followedBy: readonly string[]): JobHandler => async ({ shopId }) => {
  const shop = await requireShop(shopId);
  // Set-up begins the import; a shop that has gone is not read any more.
  if (shop.uninstalledAt || !shop.preparedAt) return;
  const untilMilliseconds = performance.now() + stretchMilliseconds;
  let step = await importHistory(shop, { objects: objectsPerRecording, untilMilliseconds }, now());
  while (step === "more" && performance.now() < untilMilliseconds)
    step = await importHistory(shop, { objects: objectsPerRecording, untilMilliseconds }, now());
  if (step === "over") await addJobs(db(), followedBy.map((name) => ({ name, shopId, key: `${name}/${shopId}` })));
  else await addJobs(db(), [{ name: "import-history", shopId, delayMilliseconds: step === "wait" ? lookAgainMilliseconds : 0 }]);
};

/** Shopify says that something was collected: look at once, a look that waits for its time would come later. */
export const lookNow = (shopId: number) => ({ name: "import-history", shopId, key: `import-history/${shopId}/now` });
