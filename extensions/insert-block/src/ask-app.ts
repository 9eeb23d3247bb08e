/** What the app tells about the insert of one order, in words of the language asked for. */
export interface OrderInsert {
  orderName: string;
  kind: "card" | "control" | "none" | "open";
  /** "Card", "Control group", … */
  title: string;
  /** The decision in one or two sentences, with the reason. */
  words: string;
  rule: string | null;
  voucher: { code: string; offer: string; state: string; tone: "neutral" | "info" | "success" | "caution" | "warning"; valid: string } | null;
  /** When it first happened, by the shop's clock; null = not yet. Only of an order with a card. */
  steps: Record<"printed" | "packed" | "scanned" | "used", string | null> | null;
  story: { at: string; words: string }[];
  /** Codes of earlier orders that were used on this one. */
  usedHere: { orderName: string; code: string }[];
}

export type Answer = { kind: "asking" } | { kind: "told"; insert: OrderInsert } | { kind: "unknown" } | { kind: "failed" };

/** "gid://shopify/Order/5123" → "5123". */
export const orderIdOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

/** The admin adds the session token to requests to the app, and takes the path from the app's own address. */
export async function askApp(orderId: string, language: string): Promise<Answer> {
  try {
    const response = await fetch(`/app/orders/${orderId}/insert.json?locale=${language}`);
    if (response.status === 404) return { kind: "unknown" };
    return response.ok ? { kind: "told", insert: (await response.json()) as OrderInsert } : { kind: "failed" };
  } catch {
    return { kind: "failed" };
  }
}
