import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { askToUnsubscribe, unsubscribe } from "~/core/messages/unsubscribe.server";
import { now } from "~/platform/clock.server";

/** Where "unsubscribe" in a mail leads: asks. */
export const loader = ({ params: { token = "" } }: LoaderFunctionArgs): Promise<Response> => askToUnsubscribe(token);

/** The answer "yes", from the page or from a mail program by itself. */
export const action = ({ params: { token = "" } }: ActionFunctionArgs): Promise<Response> => unsubscribe(token, now());
