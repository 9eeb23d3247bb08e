import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { printBodySchema, printForApi, whyNot } from "~/features/inserts/api/print-for-api.server";
import { answerWithKey } from "~/platform/api-keys/answer-with-key.server";
import { notThisMethod, problem } from "~/platform/api-keys/problem";
import { readJsonBody } from "~/platform/api-keys/read-json-body.server";

/** The inserts of several orders in one PDF, in the order in which they are named. */
export const action = ({ request }: ActionFunctionArgs): Promise<Response> => answerWithKey(request, async (shop) => {
  if (request.method !== "POST") return notThisMethod("POST");
  const json = await readJsonBody(request);
  if (!json.ok) return problem(json.status, "bad-body", json.why);
  const asked = printBodySchema.safeParse(json.body);
  return asked.success ? printForApi(shop, asked.data) : problem(400, "bad-body", whyNot(asked.error));
});

export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => answerWithKey(request, () => notThisMethod("POST"));
