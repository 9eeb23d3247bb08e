import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { receiveSatisfaction } from "~/features/reviews/satisfaction/receive-satisfaction.server";
import { readSatisfactionWish } from "~/features/reviews/satisfaction/satisfaction-wish";
import { now } from "~/platform/clock.server";
import { answerVisitor, refuseToRead } from "~/platform/shopify/answer-visitor.server";

/** For the extensions of the checkout and of customers' accounts: whether to ask how ordering was, and what a customer answers. */
export const action = ({ request }: ActionFunctionArgs): Promise<Response> =>
  answerVisitor(request, readSatisfactionWish, (visitor, wish, address) => receiveSatisfaction(visitor, wish, address, now()));

export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => refuseToRead(request);
