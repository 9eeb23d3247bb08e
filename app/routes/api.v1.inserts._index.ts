import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { listApiInserts, readApiList } from "~/features/inserts/api/list-api-inserts.server";
import { answerWithKey } from "~/platform/api-keys/answer-with-key.server";
import { notThisMethod, problem } from "~/platform/api-keys/problem";

/** What a warehouse has to pack, or has packed. */
export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => answerWithKey(request, async (shop) => {
  const asked = readApiList(new URL(request.url).searchParams);
  return asked.ok ? Response.json(await listApiInserts(shop, asked.query, asked.limit)) : problem(400, "bad-parameter", asked.why);
});

export const action = ({ request }: ActionFunctionArgs): Promise<Response> => answerWithKey(request, () => notThisMethod("GET"));
