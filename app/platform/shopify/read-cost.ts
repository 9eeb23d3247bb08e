import { z } from "zod";
import type { ThrottleStatus } from "./points-bucket";

const schema = z.object({
  cost: z.object({
    throttleStatus: z.object({ maximumAvailable: z.number(), currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
  }),
});

/** `extensions.cost.throttleStatus` of an answer; undefined where Shopify left it out. */
export function readCost(extensions: unknown): ThrottleStatus | undefined {
  const parsed = schema.safeParse(extensions);
  return parsed.success ? parsed.data.cost.throttleStatus : undefined;
}
