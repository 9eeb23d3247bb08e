import type { Prisma } from "~/platform/db/client/client";

/** Which vouchers are rewards that people have to give: benefits that no discount keeps, neither given nor stopped nor over. */
export const rewardsToGive = (shopId: number) =>
  ({ shopId, programme: "referrals", keptBy: "people", key: { startsWith: "reward/" }, state: { in: ["promised", "live"] }, stopped: false }) satisfies Prisma.VoucherWhereInput;
