import { z } from "zod";

/** The triggers that the app has in Shopify Flow; their names there are the handles in extensions/flow-…. */
export const flowTriggerSchema = z.enum(["review-published", "detractor-answered"]);
export type FlowTrigger = z.infer<typeof flowTriggerSchema>;

/** Subject is what it was about (`review/…`, `answer/…`). */
export const flowEntrySchemas = {
  "flow.told": z.object({ trigger: flowTriggerSchema }),
} as const;

/** Whether Flow was told of it, asked once for each. */
export const flowKey = (trigger: FlowTrigger, aboutKey: string): string => `flow/${trigger}/${aboutKey}`;
