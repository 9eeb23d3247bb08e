import { decode } from "turbo-stream";
import { expect } from "vitest";
import type { VariantForm } from "~/features/inserts/domain/rules/rule-form";
import type { Answer } from "./shop-floor";

/** What pages of the app tell a browser, as far as stories look at it. */
export interface SeenVoucher {
  key: string;
  /** Grouped, as it is printed. */
  code: string;
  state: "promised" | "live" | "used" | "revoked" | "expired" | "refused";
  stopped: boolean;
  cohortStopped: boolean;
  credit: string | null;
  replacedBy: string | null;
  revokedBecause: string | null;
  usedByOrderName: string | null;
  orderId: string | null;
  keptBy: "discount" | "gift-card" | "people";
  validUntil: Date | null;
}

export interface SeenOrder {
  orderName: string;
  prints: number;
  scans: number;
  rule: { id: string; version: number; variant: string | null } | null;
  voucher: (Pick<SeenVoucher, "code" | "state" | "stopped"> & { validUntil: Date | null; usedBy: { orderName: string } | null }) | null;
  story: { fact: { kind: string; data?: { decision?: string; reason?: string; unknown?: string[] } } }[];
}

export interface SeenParcel {
  orderId: string;
  orderName: string;
  decision: string;
  reason: string;
  code: string | null;
  gift: string;
  split: string;
  printedAt: Date | null;
  packedAt: Date | null;
  voucherOver: boolean;
}

export interface WantedRule {
  /** Of a rule that there is; a new one when left out. */
  id?: string;
  name: string;
  on?: boolean;
  conditions?: object[];
  variants: (Partial<VariantForm> & Pick<VariantForm, "offerKind">)[];
  [field: string]: unknown;
}

type AsMerchant = (path: string, init?: RequestInit, shop?: string) => Promise<Response>;

/** What the merchant does in the app and sees of it: the same requests that the pages send from a browser, read as those read them. */
export function merchantsDesk(asMerchant: AsMerchant, shop?: string) {
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> => {
    const [route = "", query] = path.split("?");
    const response = await asMerchant(`${route}.data${query ? `?${query}` : ""}`, init, shop);
    if (!response.body || !response.headers.get("content-type")?.includes("x-script")) return { status: response.status, body: await response.text() as T };
    const { value, done } = await decode(response.body as never, { plugins: [refused] });
    await done;
    const answers = value as { data?: T } | Record<string, { data?: unknown }>;
    // A page's own data stand last, behind those of the frame around it.
    const own = init.method === undefined || init.method === "GET" ? (Object.values(answers).at(-1) as { data: T }).data : (answers as { data: T }).data;
    return { status: response.status, body: own };
  };
  const send = <T>(path: string, form: Record<string, string>): Promise<Answer<T>> => ask(path, { method: "POST", body: new URLSearchParams(form) });
  const rules = async (): Promise<{ id: string; version: number; on: boolean; name: string }[]> =>
    (await ask<{ rules: { id: string; version: number; on: boolean; name: string }[] }>("/app/inserts/rules")).body.rules;
  /** Posts the rule's form as its page does; the answer, whatever it is. */
  const postRule = async ({ id, ...wanted }: WantedRule): Promise<Answer<{ ok: boolean; id: string; errors?: Record<string, string> }>> => {
    const { rule } = (await ask<{ rule: { id: string; version: number } }>(`/app/inserts/rules/${id ?? "new"}`)).body;
    const form = {
      version: String(rule.version), on: true, conditions: [], controlShare: "0", oncePerCustomer: true, ...wanted,
      variants: wanted.variants.map((variant, index) => ({ id: "ABCDEF"[index], weight: "1", validForDays: "60", ...variant })),
    };
    return ask(`/app/inserts/rules/${rule.id}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(form) });
  };
  const lookUp = async (typed: string): Promise<{ kind: string; vouchers: SeenVoucher[]; without: { orderName: string }[] }> => {
    const { body } = await send<{ result: { kind: string; vouchers?: SeenVoucher[]; without?: { orderName: string }[] } }>("/app/lookup", { intent: "look-up", typed });
    return { vouchers: [], without: [], ...body.result };
  };

  return {
    ask, send, rules, postRule, lookUp,
    saveRule: async (wanted: WantedRule): Promise<string> => {
      const { status, body } = await postRule(wanted);
      expect(status, `the rule ${wanted.name} is saved: ${JSON.stringify(body)}`).toBe(200);
      return body.id;
    },
    /** Whatever is left out comes behind, as it stood. */
    orderRules: async (first: string[]) => send("/app/inserts/rules", { intent: "order", ids: [...new Set([...first, ...(await rules()).map(({ id }) => id)])].join(",") }),
    switchRule: async (id: string, on: boolean) =>
      send<{ ok: boolean; reason?: string }>("/app/inserts/rules", { intent: "switch", id, on: on ? "yes" : "no", version: String((await rules()).find((rule) => rule.id === id)?.version ?? 0) }),
    /** The page of an order; 404 where there is none. */
    orderPage: async (orderId: string): Promise<SeenOrder> => (await ask<SeenOrder>(`/app/orders/${orderId}`)).body,
    decisionOn: async (orderId: string): Promise<{ decision?: string; reason?: string; unknown?: string[] } | undefined> =>
      (await ask<SeenOrder>(`/app/orders/${orderId}`)).body.story.find(({ fact }) => fact.kind === "insert.decided")?.fact.data,
    /** Vouchers that an order earned, also those that were given in another's place. */
    vouchersOf: async (orderName: string): Promise<SeenVoucher[]> => (await lookUp(orderName)).vouchers,
    stop: (what: "code" | "cohort" | "rule", key: string) => send<{ ok: boolean }>("/app/safety", { intent: `stop-${what}`, key, because: "ist im Umlauf" }),
    resume: (what: "code" | "cohort" | "rule", key: string) => send<{ ok: boolean; reason?: string }>("/app/safety", { intent: `resume-${what}`, key }),
    safety: async () => (await ask<{ cohorts: { key: string; title: string; stopped: boolean }[]; rules: { id: string; stopped: boolean }[]; leaks: { code: string }[]; past: { act: string }[] }>("/app/safety")).body,
    giveAgain: async (key: string, reason = "Die Karte war nass") =>
      (await send<{ answer: { ok: boolean; code?: string; reason?: string } }>("/app/lookup", { intent: "again", key, reason })).body.answer,
    parcels: async (address = ""): Promise<SeenParcel[]> => (await ask<{ parcels: SeenParcel[] }>(`/app/parcels?${address}`)).body.parcels,
    pack: (as: "packed" | "unpacked", what: { orders: string } | { filter: string }) => send<{ ok: boolean; changed: string[] }>("/app/parcels", { act: as, ...what }),
    makeKey: async (name: string): Promise<{ id: string; text: string }> => (await send<{ answer: { id: string; text: string } }>("/app/api-keys", { act: "create", name })).body.answer,
    revokeKey: (id: string) => send<{ ok: boolean }>("/app/api-keys", { act: "revoke", id }),
    history: async () => (await ask<{
      standing: { complete: boolean; limitedTo60Days: boolean; parts: { part: string; state: string; read: number; expected: number | null }[] };
      reconciliations: { finishedAt: Date | null; failure: string | null; found: { orders: Record<"looked" | "new" | "changed" | "deleted", number>; parcels: Record<"looked" | "new" | "delivered" | "cancelled", number> } }[];
    }>("/app/history")).body,
    compareNow: () => send("/app/history", { wish: "compare" }),
  };
}

/** What a route throws instead of answering (a 404, a 400) comes under a name of Remix's own; the status says enough. */
const refused = (type: unknown) => (type === "ErrorResponse" || type === "SanitizedError" || type === "SingleFetchRedirect" ? { value: {} } : false as const);

/** "ABCD-EFGH-JKLM" → as Shopify knows it. */
export const plainCode = (grouped: string): string => grouped.replace(/[\s-]/g, "");
