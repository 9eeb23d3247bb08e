import { getConfig } from "~/platform/config.server";

/** Whether Shopify has admitted the app, not a shop, to its programme for reviews: whoever runs the app says so. */
export const standardReviewsAdmitted = (): boolean => getConfig().REVIEW_METAOBJECTS === "on";
