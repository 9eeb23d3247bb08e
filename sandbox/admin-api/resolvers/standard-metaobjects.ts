import type { AccessTable } from "../prune-schema";

interface Template {
  name: string;
  fields: Record<string, { name: string; type: string; isRequired?: true }>;
}

/**
 * The entries that Shopify reserves a type for, as far as apps here write them. Names, types and what is required are from the list of standard definitions
 * (shopify.dev/docs/apps/build/metaobjects/list-of-standard-definitions); that a product and the app's own check are required, from the guide to the review programme.
 */
export const STANDARD_METAOBJECTS: Record<string, Template> = {
  product_review: {
    name: "Product Review",
    fields: {
      rating: { name: "Rating", type: "rating", isRequired: true },
      title: { name: "Title", type: "single_line_text_field" },
      body: { name: "Body", type: "multi_line_text_field" },
      submitted_at: { name: "Submitted At", type: "date_time", isRequired: true },
      edited_at: { name: "Edited At", type: "date_time" },
      published_at: { name: "Published At", type: "date_time" },
      source: { name: "Source", type: "single_line_text_field", isRequired: true },
      author: { name: "Author", type: "customer_reference" },
      author_display_name: { name: "Author display name", type: "single_line_text_field" },
      order: { name: "Order", type: "order_reference" },
      product: { name: "Product", type: "product_reference", isRequired: true },
      product_variant: { name: "Product Variant", type: "variant_reference" },
      merchant_reply: { name: "Merchant Reply", type: "multi_line_text_field" },
      merchant_replied_at: { name: "Merchant Replied At", type: "date_time" },
      media_urls: { name: "Media URLs", type: "list.url" },
      language: { name: "Language", type: "single_line_text_field" },
      app_verification_status: { name: "App verification status", type: "single_line_text_field", isRequired: true },
    },
  },
};

const forReviews = { requiredAccess: "Apps must have `write_product_reviews` access scope, which Shopify grants to admitted apps only.", scopes: ["write_product_reviews"] };

/** Instead of the general scopes that the published table names: the only type known here is reserved, and has a scope of its own. */
export const reservedAccess: AccessTable = {
  "Mutation.metaobjectUpsert": forReviews, "Mutation.metaobjectDelete": forReviews, "Mutation.standardMetaobjectDefinitionEnable": forReviews,
};
