import type { Prisma } from "~/platform/db/client/client";

/**
 * Which vouchers people have to give: benefits that no discount keeps, neither given nor stopped nor over. Advocates' rewards, and the offers of friends who said who
 * sent them: those from when their order is paid.
 */
export const rewardsToGive = (shopId: number) => ({
  shopId, programme: "referrals", keptBy: "people", stopped: false,
  OR: [{ key: { startsWith: "reward/" }, state: { in: ["promised", "live"] } }, { key: { startsWith: "friend/order/" }, state: "live" }],
}) satisfies Prisma.VoucherWhereInput;
