/** The kinds of mail that ask. */
export const [invitationKind, invitationReminderKind] = ["review-invitation", "review-reminder"] as const;
export type InvitationMailKind = typeof invitationKind | typeof invitationReminderKind;

/** The question: whether this order's customer gets this mail, about these products, on that day. A day's looks at an order ask one question. */
export const invitationMailKey = (kind: InvitationMailKind, orderId: string, firstProductId: string, day: string): string => `message/${kind}/${orderId}/${firstProductId}/${day}`;

/** What a mail is about, as it stands in the ledger: ids alone. */
export const aboutProducts = (orderId: string, productIds: readonly string[]): Record<string, string> => ({ orderId, products: productIds.join(",") });

export const productsAbout = (about: Readonly<Record<string, string>>): { orderId: string; productIds: string[] } =>
  ({ orderId: about.orderId ?? "", productIds: (about.products ?? "").split(",").filter((id) => id !== "") });
