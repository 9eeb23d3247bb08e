import { z } from "zod";

const schema = z.object({ waiting: z.object({ events: z.number(), due: z.number(), jobs: z.number() }) });

export type AppWaiting = z.output<typeof schema>["waiting"];

/** What the app still has to do, or null when it does not answer within two seconds. */
export async function readHealthz(appUrl: string): Promise<AppWaiting | null> {
  try {
    const response = await fetch(`${appUrl}/healthz`, { signal: AbortSignal.timeout(2_000) });
    const parsed = schema.safeParse(await response.json());
    return parsed.success ? parsed.data.waiting : null;
  } catch {
    return null;
  }
}
