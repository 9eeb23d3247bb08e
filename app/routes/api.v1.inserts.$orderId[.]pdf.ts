import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { paperSchema, printForApi, whyNot } from "~/features/inserts/api/print-for-api.server";
import { isDigits } from "~/kernel/gid";
import { answerWithKey } from "~/platform/api-keys/answer-with-key.server";
import { notThisMethod, problem } from "~/platform/api-keys/problem";

/** The insert of one order. */
export const loader = ({ request, params: { orderId = "" } }: LoaderFunctionArgs): Promise<Response> => answerWithKey(request, async (shop) => {
  if (!isDigits(orderId)) return problem(404, "unknown-order", "This shop has no such order.");
  const paper = paperSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return paper.success ? printForApi(shop, { orderIds: [orderId], ...paper.data }) : problem(400, "bad-parameter", whyNot(paper.error));
});

export const action = ({ request }: ActionFunctionArgs): Promise<Response> => answerWithKey(request, () => notThisMethod("GET"));
