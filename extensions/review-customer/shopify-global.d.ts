/** What Shopify's admin gives the extension. */
declare const shopify: import("@shopify/ui-extensions/admin.customer-details.block.render").Api;
