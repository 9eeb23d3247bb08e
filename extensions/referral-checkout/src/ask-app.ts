import { appAddress } from "./app-address";
import type { ReferralView } from "./referral-view";

/** What can be asked of the app; who asks, and in which shop, the session token says. */
export type Wish =
  | { action: "view"; checkoutToken: string | null; locale: string }
  | { action: "name"; checkoutToken: string | null; name: string }
  | { action: "touch"; kind: "shown" | "shared" }
  | { action: "credit"; code: string };

/** The answer's body, or null when the app could not be reached or refused. */
async function ask(wish: Wish): Promise<unknown> {
  try {
    const token = await shopify.sessionToken.get();
    const response = await fetch(`${appAddress}/extension/referral`, {
      method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: JSON.stringify(wish),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

export async function readView(checkoutToken: string | null): Promise<ReferralView | null> {
  return (await ask({ action: "view", checkoutToken, locale: shopify.i18n.translate("language") })) as ReferralView | null;
}

/** Whether the app has it. It never says whether it knows whom. */
export const tellName = async (checkoutToken: string | null, name: string): Promise<boolean> => (await ask({ action: "name", checkoutToken, name })) !== null;

/** Counted, and nobody waits for it. */
export const touch = (kind: "shown" | "shared"): void => void ask({ action: "touch", kind });

export const wishCredit = async (code: string): Promise<boolean> => ((await ask({ action: "credit", code })) as { ok: boolean } | null)?.ok === true;
