import { vi } from "vitest";
import type { SatisfactionView } from "../src/satisfaction-view";

export const aView = (change: Partial<SatisfactionView> = {}): SatisfactionView => ({ on: true, scale: "csat", answered: false, reviewUrl: null, ...change });

/** What an extension has asked the app, in order, by its bodies. */
export const wishes = (fetch: typeof globalThis.fetch): { action: string }[] => vi.mocked(fetch).mock.calls.map(([, init]) => JSON.parse(String(init?.body)) as { action: string });

/** An app that answers each action; what is not named is answered with `{ ok: true }`, null as a refusal. */
export const anApp = (answers: Record<string, object | null>): typeof globalThis.fetch =>
  vi.fn((_: RequestInfo | URL, init?: RequestInit) => {
    const { action } = JSON.parse(String(init?.body)) as { action: string };
    const answer = action in answers ? answers[action] : { ok: true };
    return Promise.resolve(answer ? Response.json(answer) : Response.json({ ok: false }, { status: 500 }));
  });
