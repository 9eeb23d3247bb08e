import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Clock } from "./clock";

/** Lets other processes follow the clock over HTTP (preload.mjs does). */
export interface ClockStream {
  /**
   * `GET /clock/stream` keeps the connection and writes a line of JSON for every offset, the current one first;
   * `POST /clock/ack {follower, offsetMilliseconds}` says that it was taken over. False for any other request.
   */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  readonly followers: number;
  close(): void;
}

interface Follower {
  response: ServerResponse;
  acknowledged: number | null;
  waiting: { offset: number; done: () => void }[];
}

const Acknowledgement = z.object({ follower: z.string(), offsetMilliseconds: z.number() });

const MOST_ACK_BYTES = 1000;

async function readAcknowledgement(request: IncomingMessage): Promise<z.infer<typeof Acknowledgement> | null> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_ACK_BYTES) return null;
  }
  try {
    return Acknowledgement.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** `patienceMilliseconds`: a follower that is connected and silent for that long (stopped, say) is cut off, and follows anew when it wakes. */
export function createClockStream(clock: Clock, { patienceMilliseconds = 10_000 }: { patienceMilliseconds?: number } = {}): ClockStream {
  const followers = new Map<string, Follower>();
  let lastNumber = 0;

  const settle = (follower: Follower): void => {
    const acknowledged = follower.acknowledged ?? Number.NEGATIVE_INFINITY;
    for (const { done } of follower.waiting.filter(({ offset }) => offset <= acknowledged)) done();
    follower.waiting = follower.waiting.filter(({ offset }) => offset > acknowledged);
  };

  const drop = (name: string): void => {
    const follower = followers.get(name);
    followers.delete(name);
    for (const { done } of follower?.waiting ?? []) done();
  };

  const unsubscribe = clock.subscribe(async (offset) => {
    await Promise.all(
      [...followers].map(([name, follower]) => {
        follower.response.write(`${JSON.stringify({ offsetMilliseconds: offset })}\n`);
        return new Promise<void>((resolve) => {
          const cutOff = setTimeout(() => {
            follower.response.destroy();
            drop(name);
          }, patienceMilliseconds);
          follower.waiting.push({ offset, done: () => (clearTimeout(cutOff), resolve()) });
        });
      })
    );
  });

  const follow = (response: ServerResponse): void => {
    lastNumber += 1;
    const name = `follower-${lastNumber}`;
    followers.set(name, { response, acknowledged: null, waiting: [] });
    response.on("close", () => drop(name));
    response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
    response.write(`${JSON.stringify({ follower: name, offsetMilliseconds: clock.offsetMilliseconds })}\n`);
  };

  return {
    get followers() {
      return followers.size;
    },
    async handle(request, response) {
      const path = request.url?.split("?")[0];
      if (request.method === "GET" && path === "/clock/stream") {
        follow(response);
        return true;
      }
      if (request.method !== "POST" || path !== "/clock/ack") return false;
      const acknowledgement = await readAcknowledgement(request);
      const follower = acknowledgement && followers.get(acknowledgement.follower);
      if (acknowledgement && follower) {
        follower.acknowledged = Math.max(follower.acknowledged ?? 0, acknowledgement.offsetMilliseconds);
        settle(follower);
      }
      response.writeHead(acknowledgement === null ? 400 : follower ? 204 : 404).end();
      return true;
    },
    close() {
      unsubscribe();
      for (const [name, follower] of [...followers]) {
        follower.response.end();
        drop(name);
      }
    },
  };
}
