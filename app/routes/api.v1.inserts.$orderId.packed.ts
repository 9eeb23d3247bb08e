import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { markPacked } from "~/features/inserts/api/mark-packed.server";
import { isDigits } from "~/kernel/gid";
import { now } from "~/platform/clock.server";
import { answerWithKey } from "~/platform/api-keys/answer-with-key.server";
import { notThisMethod, problem } from "~/platform/api-keys/problem";

/** PUT: its parcel is packed. DELETE: it is not, after all. */
export const action = ({ request, params: { orderId = "" } }: ActionFunctionArgs): Promise<Response> => answerWithKey(request, async (shop) => {
  if (request.method !== "PUT" && request.method !== "DELETE") return notThisMethod("PUT", "DELETE");
  const marked = isDigits(orderId) ? await markPacked(shop.id, orderId, request.method === "PUT", now()) : undefined;
  return marked ? Response.json(marked) : problem(404, "unknown-order", "This shop has no such order, or it has not been decided yet.");
});

export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => answerWithKey(request, () => notThisMethod("PUT", "DELETE"));
