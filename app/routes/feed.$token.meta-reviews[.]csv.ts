import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFeed } from "~/features/reviews/exchange/answer-feed.server";
import { metaFeed } from "~/features/reviews/exchange/review-feeds.server";

/** Where Meta fetches a shop's reviews. */
export const loader = ({ params: { token = "" } }: LoaderFunctionArgs): Promise<Response> => answerFeed(token, metaFeed, "text/csv");
