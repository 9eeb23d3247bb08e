import { oneOf, readFrom } from "~/core/lists/domain/list-place";
import type { ListFrom } from "~/core/lists/domain/list-place";

export const rewardStages = ["outstanding", "given", "taken-back", "unclear", "void"] as const;

export interface RewardQuery {
  stage: (typeof rewardStages)[number] | null;
  from: ListFrom | null;
}

/** Reads the rewards' address. undefined when a parameter is not what the list's own links say. */
export function readRewardQuery(parameters: { get: (name: string) => string | null }): RewardQuery | undefined {
  const [stage, from] = [oneOf(rewardStages, parameters.get("stage")), readFrom(parameters)];
  return stage === undefined || from === undefined ? undefined : { stage, from };
}

/** What somebody says of a reward, or of a friend's offer: given by hand; or, looked up in Shopify, that it was taken back or not. */
export interface RewardAction {
  act: "given" | "happened" | "not-happened";
  key: string;
}

/** undefined when it is none of ours. */
export function readRewardAction(read: (name: string) => unknown): RewardAction | undefined {
  const act = (["given", "happened", "not-happened"] as const).find((one) => one === read("act"));
  const key = read("key");
  const own = act === "given" ? /^(?:reward\/[\w/]{1,200}|friend\/order\/\d{1,20})$/ : /^reward\/[\w/]{1,200}$/;
  return act && typeof key === "string" && own.test(key) ? { act, key } : undefined;
}
