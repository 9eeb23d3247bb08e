/** What the app tells about one customer, in words of the language asked for; newest first, at most five of each. */
export interface ToldCustomer {
  reviews: { product: string; stars: string; words: string; state: string; at: string; path: string }[];
  answers: { score: string; order: string; at: string }[];
  cases: { what: string; order: string; state: string; tone: "caution" | "neutral"; at: string; path: string }[];
  /** How many there are altogether. */
  counts: { reviews: number; answers: number; cases: number };
}

export type Answer = { kind: "asking" } | { kind: "told"; customer: ToldCustomer } | { kind: "failed" };

/** "gid://shopify/Customer/7001" → "7001". */
export const customerIdOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

/** The admin adds the session token to requests to the app, and takes the path from the app's own address. */
export async function askApp(customerId: string, language: string): Promise<Answer> {
  try {
    const response = await fetch(`/app/customers/${customerId}/reviews.json?locale=${language}`);
    return response.ok ? { kind: "told", customer: (await response.json()) as ToldCustomer } : { kind: "failed" };
  } catch {
    return { kind: "failed" };
  }
}
