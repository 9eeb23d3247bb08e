import { randomBytes } from "node:crypto";

/** A name for a rule that is about to be made. Made before it is saved, so that saving it twice does not make two. */
export const newRuleId = (): string => `rule-${randomBytes(8).toString("hex")}`;

export const isNewRuleId = (id: string): boolean => /^rule-[0-9a-f]{16}$/.test(id);
