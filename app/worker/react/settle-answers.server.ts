import { z } from "zod";
import { settleAnswers } from "~/features/reviews/satisfaction/settle-answers.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { requireShop } from "~/platform/shopify/shop-store.server";

const fact = z.object({ checkoutToken: z.string(), looks: z.number().int() });

/** Somebody has tapped on a thank-you page before its order was told of: the answer is tied to the order, if there is one by now. */
export const settleToldAnswers: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  await recording(shopId, async (tx) => {
    for (const { checkoutToken, looks } of events.map(({ body }) => fact.parse(body))) await settleAnswers(tx, shop, [checkoutToken], looks, now());
  });
};
