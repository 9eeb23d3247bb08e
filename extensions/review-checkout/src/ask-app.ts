import { appAddress } from "./app-address";
import type { SatisfactionView, Scale } from "./satisfaction-view";

/** What can be asked of the app; which shop and checkout it is about, the session token says, where it says so. */
export type Wish =
  | { action: "view"; checkoutToken: string | null }
  | { action: "answer"; checkoutToken: string | null; scale: Scale; score: number }
  | { action: "word"; checkoutToken: string | null; text: string };

/** The answer's body, or null when the app could not be reached or refused. */
async function ask(wish: Wish): Promise<unknown> {
  try {
    const token = await shopify.sessionToken.get();
    const response = await fetch(`${appAddress}/extension/satisfaction`, {
      method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: JSON.stringify(wish),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

export const readView = async (checkoutToken: string | null): Promise<SatisfactionView | null> => (await ask({ action: "view", checkoutToken })) as SatisfactionView | null;

/** Whether the app has it. It never says whether it knows the checkout. */
export const tellScore = async (checkoutToken: string | null, scale: Scale, score: number): Promise<boolean> =>
  ((await ask({ action: "answer", checkoutToken, scale, score })) as { ok: boolean } | null)?.ok === true;

export const tellWord = async (checkoutToken: string | null, text: string): Promise<boolean> => ((await ask({ action: "word", checkoutToken, text })) as { ok: boolean } | null)?.ok === true;
