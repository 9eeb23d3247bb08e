import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readAsked } from "~/features/referrals/sharing/extension-wish";
import { receiveExtension } from "~/features/referrals/sharing/receive-extension.server";
import { now } from "~/platform/clock.server";
import { answerVisitor, refuseToRead } from "~/platform/shopify/answer-visitor.server";

/** For the extensions of the checkout and of customers' accounts: what there is to be seen of recommending, and what a customer says or wishes. */
export const action = ({ request }: ActionFunctionArgs): Promise<Response> => answerVisitor(request, readAsked, (visitor, wish, address) => receiveExtension(visitor, wish, address, now()));

export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => refuseToRead(request);
