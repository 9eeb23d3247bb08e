/** The one place that says which version of Shopify's Admin API this app speaks; shopify.app.toml is checked against it. */
export const apiVersion = "2026-07";
