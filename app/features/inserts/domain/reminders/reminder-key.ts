/** The kind of message that reminds of a voucher's end. */
export const reminderKind = "voucher-expiry";

/** The question: whether the holder of this voucher is reminded. Asked once. */
export const reminderKey = (voucherKey: string): string => `message/expiry/${voucherKey}`;
