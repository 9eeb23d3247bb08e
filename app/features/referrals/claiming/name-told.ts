import { z } from "zod";

/** The event that a friend has named somebody; its body is sealed until it is matched. */
export const nameToldTopic = "referral/name-told";

/** More names for one checkout are not taken: whoever wants to find out who is a customer would need an order for every few. */
const mostNames = 3;

/** Their event ids, in the order in which they are taken. */
export const nameEventIds = (checkoutToken: string): string[] => Array.from({ length: mostNames }, (_, index) => `${checkoutToken}/${index + 1}`);

export const nameToldSchema = z.object({ checkoutToken: z.string(), customerId: z.string().nullable(), name: z.string() });
export type NameTold = z.infer<typeof nameToldSchema>;

/** What a checkout's token can look like; anything else names no checkout. */
export const isCheckoutToken = (text: string): boolean => /^[\w-]{8,128}$/.test(text);
