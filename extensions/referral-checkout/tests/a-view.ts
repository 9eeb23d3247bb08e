import { vi } from "vitest";
import type { Advocate, ReferralView } from "../src/referral-view";

export const anAdvocate = (change: Partial<Advocate> = {}): Advocate => ({
  code: "K7QM-3FRT-9XWA", link: "https://shop.example/a/k/r/K7QM3FRT9XWA", byName: true, friendOffer: "10 € off from 40 €", reward: "10 € store credit",
  shareText: "I like to shop here: https://shop.example/a/k/r/K7QM3FRT9XWA", friends: [], rewards: [], ...change,
});

export const aView = (change: Partial<ReferralView> = {}): ReferralView => ({ on: true, paused: false, ask: false, advocate: null, friend: null, ...change });

/** What an extension has asked the app, in order, by its bodies. */
export const wishes = (fetch: typeof globalThis.fetch): { action: string }[] =>
  vi.mocked(fetch).mock.calls.map(([, init]) => JSON.parse(String(init?.body)) as { action: string });

/** An app that answers each action; what is not named is answered with `{ ok: true }`, null as a refusal. */
export const anApp = (answers: Record<string, object | null>): typeof globalThis.fetch =>
  vi.fn((_: RequestInfo | URL, init?: RequestInit) => {
    const { action } = JSON.parse(String(init?.body)) as { action: string };
    const answer = action in answers ? answers[action] : { ok: true };
    return Promise.resolve(answer ? Response.json(answer) : Response.json({ ok: false }, { status: 500 }));
  });
