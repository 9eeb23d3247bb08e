import { metafieldNamespace } from "~/kernel/metafield-namespace";
import { locales } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OwnInstallationDocument, SetMetafieldsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { friendOfferWords, rewardWords } from "../domain/sharing/terms-words";
import { readProgramme } from "../programme/programme.server";
import { isPaused } from "./is-paused.server";

/**
 * The act: writes what the theme's blocks show before they ask anybody, `app.metafields.kundenkreis.referral`, a metafield that is the app's own. From what the programme is
 * at this moment, so that writing it again is harmless.
 */
export const noteProgrammeJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const programme = await readProgramme(shop);
  const paused = programme.on && (await isPaused(shop, programme, now()));
  const inWords = (say: (locale: (typeof locales)[number]) => string) => Object.fromEntries(locales.map((locale) => [locale, say(locale)]));
  const value = {
    on: programme.on, paused,
    friend: inWords((locale) => friendOfferWords(programme.friend, locale)), reward: inWords((locale) => rewardWords(programme.reward, locale)),
  };
  const { currentAppInstallation: { id: ownerId } } = await callShopify(shop, OwnInstallationDocument, {}, { points: 2 });
  const metafield = { ownerId, namespace: metafieldNamespace, key: "referral", type: "json", value: JSON.stringify(value) };
  const { metafieldsSet: answer } = await callShopify(shop, SetMetafieldsDocument, { metafields: [metafield] }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok) throw new ShopifyRefused(`the programme's metafield: ${sorted.reason}`);
};
