/** As the app is called in the App Store's addresses. */
const appHandle = "kundenkreis";

/** Where a shop chooses its plan: Shopify App Pricing is managed outside of the app. */
export const planPage = (shopDomain: string): string =>
  `https://admin.shopify.com/store/${shopDomain.replace(/\.myshopify\.com$/, "")}/charges/${appHandle}/pricing_plans`;
