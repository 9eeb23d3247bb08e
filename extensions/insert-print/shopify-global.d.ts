/** What Shopify's admin gives the extension, whichever of its two places it was opened from. */
declare const shopify:
  | import("@shopify/ui-extensions/admin.order-details.print-action.render").Api
  | import("@shopify/ui-extensions/admin.order-index.selection-print-action.render").Api;
