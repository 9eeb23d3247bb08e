import type { ComposeMessages, Composed, WantedMessage } from "~/core/messages/message-kind";
import { readRewards } from "~/core/rewards/read-rewards.server";
import type { ReadReward } from "~/core/rewards/read-rewards.server";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { rewardReadyMail, rewardTakenBackMail } from "../domain/sharing/reward-mail";
import { accountLink } from "./account-link.server";

const over: Composed = { do: "drop", because: "no-longer-true" };

/** What mails say about rewards that were earned; one of which nothing is left by now, or that Shopify would not take, is none to write about. */
export const composeRewardsReady: ComposeMessages = async (shop, messages) => {
  const { rewards, vouchers } = await readAll(shop, messages);
  return new Map(messages.map(({ key, customerId, about }): [string, Composed] => {
    const reward = rewards.get(about.rewardKey ?? "");
    if (!reward || reward.state.stage === "taken-back" || reward.state.stage === "void") return [key, over];
    const voucher = vouchers.get(reward.state.facts.parts.at(-1)?.key ?? "");
    if (voucher && voucher.state !== "live" && voucher.state !== "promised" && voucher.credit === null) return [key, over];
    const told = {
      terms: voucher ? voucherTermsSchema.parse(voucher.terms) : reward.terms, cause: reward.cause.kind, friends: reward.cause.kind === "milestone" ? reward.cause.friends : null,
      voucher: voucher ? { code: voucher.code, keptBy: voucher.keptBy, credit: voucher.credit, validUntil: voucher.validUntil } : null,
      setOffMinor: reward.state.setOffMinor, currency: reward.terms.currency,
    };
    return [key, { do: "send", locale: null, content: (locale) => rewardReadyMail(told, { accountUrl: accountLink(shop, customerId), timeZone: shop.timeZone }, locale) }];
  }));
};

/** What mails say about rewards that became smaller; where even less is owed by now, the later mail says it. What has no price and was had stays theirs: nothing to write about. */
export const composeRewardsTakenBack: ComposeMessages = async (shop, messages) => {
  const { rewards } = await readAll(shop, messages);
  return new Map(messages.map(({ key, customerId, about }): [string, Composed] => {
    const reward = rewards.get(about.rewardKey ?? "");
    if (!reward || String(reward.state.owedMinor ?? 0) !== about.owedMinor || (reward.worthMinor === null && reward.state.stage === "given")) return [key, over];
    const told = { terms: reward.terms, owedMinor: reward.state.owedMinor, openMinor: reward.state.openMinor, currency: reward.terms.currency };
    return [key, { do: "send", locale: null, content: (locale) => rewardTakenBackMail(told, { accountUrl: accountLink(shop, customerId), timeZone: shop.timeZone }, locale) }];
  }));
};

async function readAll(shop: Shop, messages: readonly WantedMessage[]): Promise<{ rewards: Map<string, ReadReward>; vouchers: Map<string, Voucher> }> {
  const rewards = await readRewards(db(), shop.id, messages.flatMap(({ about }) => about.rewardKey ?? []));
  const keys = [...rewards.values()].flatMap(({ state }) => state.facts.parts.map((part) => part.key));
  const vouchers = await db().voucher.findMany({ where: { shopId: shop.id, key: { in: keys } } });
  return { rewards, vouchers: new Map(vouchers.map((voucher) => [voucher.key, voucher])) };
}
