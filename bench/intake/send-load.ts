import { Agent } from "undici";
import { answerQuestions } from "../ground/answer";
import { apiSecret } from "../ground/secrets";
import { orderBody, webhookHeaders } from "./order-webhook";

/** Sends webhooks to a door, from a process of its own. */
export interface LoadQuestion {
  origin: string;
  shop: string;
  /** Begins every event id: no two rounds tell the same event. */
  round: string;
  seconds: number;
  /** As fast as the answers come, on so many connections; or so many a second whatever the answers do. */
  pace: { connections: number } | { aSecond: number };
}

export interface LoadAnswer {
  answered: number;
  failed: number;
  seconds: number;
  /** Of a steady pace only, from the intended start of each request: a door that stalls cannot hide it by delaying its next request. */
  milliseconds: number[];
}

const body = orderBody();

answerQuestions(async ({ origin, shop, round, seconds, pace }: LoadQuestion): Promise<LoadAnswer> => {
  const steady = "aSecond" in pace;
  const agent = new Agent({ connections: steady ? 64 : pace.connections, pipelining: 1 });
  const headers = webhookHeaders(shop, body, apiSecret);
  let sent = 0;
  const told = { answered: 0, failed: 0, milliseconds: [] as number[] };
  const tell = (): Promise<void> =>
    new Promise((resolve) => {
      agent.dispatch({ origin, path: "/webhooks", method: "POST", headers: headers(`${round}-${++sent}`), body }, {
        onConnect() { /* must be there */ },
        onHeaders(status) { told[status === 200 ? "answered" : "failed"] += 1; return true; },
        onData: () => true,
        onComplete() { resolve(); },
        onError() { told.failed += 1; resolve(); },
      });
    });
  const begun = performance.now();
  const until = begun + seconds * 1000;
  if (steady) await keepPace(tell, pace.aSecond, begun, until, told.milliseconds);
  else await Promise.all(Array.from({ length: pace.connections }, async () => { while (performance.now() < until) await tell(); }));
  const took = (performance.now() - begun) / 1000;
  await agent.close();
  return { ...told, seconds: took };
});

async function keepPace(tell: () => Promise<void>, aSecond: number, begun: number, until: number, milliseconds: number[]): Promise<void> {
  const open = new Set<Promise<void>>();
  for (let index = 0; ; index++) {
    const intended = begun + (index * 1000) / aSecond;
    if (intended >= until) break;
    const early = intended - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const one = tell().then(() => { milliseconds.push(performance.now() - intended); open.delete(one); });
    open.add(one);
  }
  await Promise.all(open);
}
