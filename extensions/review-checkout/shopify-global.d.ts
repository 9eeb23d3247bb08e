type ThankYouApi = import("@shopify/ui-extensions/purchase.thank-you.block.render").Api;
type OrderStatusApi = import("@shopify/ui-extensions/customer-account.order-status.block.render").Api;

/** What both places have; what only one has is asked for in that place's own module. */
declare const shopify: Pick<ThankYouApi, "i18n" | "sessionToken">;
