import { randomBytes } from "node:crypto";

/** A name for a design that is about to be made. Made before it is saved, so that saving it twice does not make two. */
export const newDesignId = (): string => `design-${randomBytes(8).toString("hex")}`;

export const isNewDesignId = (id: string): boolean => /^design-[0-9a-f]{16}$/.test(id);
