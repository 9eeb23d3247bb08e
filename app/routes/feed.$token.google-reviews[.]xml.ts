import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFeed } from "~/features/reviews/exchange/answer-feed.server";
import { googleFeed } from "~/features/reviews/exchange/review-feeds.server";

/** Where Google's Merchant Center fetches a shop's reviews. */
export const loader = ({ params: { token = "" } }: LoaderFunctionArgs): Promise<Response> => answerFeed(token, googleFeed, "application/xml");
