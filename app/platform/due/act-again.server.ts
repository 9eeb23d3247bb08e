import type { Tx } from "../db/prisma.server";
import { planDue } from "./due.server";

/** An act looks again at a moment by the app's clock: what Shopify may still be doing is over then. Planned again, it moves. */
export const actAgain = (tx: Tx, shopId: number, job: string, at: Date): Promise<void> =>
  planDue(tx, shopId, [{ key: `act-again/${job}`, topic: "act/again", dueAt: at, fact: { job } }]);

/** After so long a call that brought no answer has had its effect, or never will. */
export const settledAfterMilliseconds = 60_000;
