/** What the app says about orders before they are printed. */
export interface PrintCheck {
  cards: number;
  /** Not decided yet: printing decides them. */
  open: number;
  without: { orderId: string; orderName: string | null; words: string }[];
}

/** So many ids fit into an address. */
export const mostOrders = 250;

/** "gid://shopify/Order/5123" → "5123". */
export const orderIdOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

/** Which of these orders get no card, and why; undefined when the app does not answer: printing does not wait for it. */
export async function askApp(orderIds: readonly string[], language: string): Promise<PrintCheck | undefined> {
  try {
    const response = await fetch(`/app/inserts/print-check.json?orders=${orderIds.join(",")}&locale=${language}`);
    return response.ok ? ((await response.json()) as PrintCheck) : undefined;
  } catch {
    return undefined;
  }
}
