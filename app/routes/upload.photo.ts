import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { receiveUpload } from "~/features/reviews/answering/receive-upload.server";
import { now } from "~/platform/clock.server";

/** Where the review form sends a photo that the app proxy will not carry. */
export const action = ({ request }: ActionFunctionArgs): Promise<Response> => receiveUpload(request, now());

/** Browsers ask first whether they may; nothing is told to a GET. */
export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => receiveUpload(request, now());
