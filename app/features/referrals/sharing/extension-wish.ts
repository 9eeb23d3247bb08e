import { z } from "zod";

/** Far more than any wish needs. */
const mostCharacters = 4_000;

const checkoutToken = z.string().max(128).nullish().transform((token) => token ?? null);

/** What an extension may ask. Who asks is never in here: that says the session token alone. */
export const extensionWishSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("view"), checkoutToken, locale: z.string().max(35) }),
  z.object({ action: z.literal("name"), checkoutToken, name: z.string() }),
  z.object({ action: z.literal("touch"), kind: z.enum(["shown", "shared"]) }),
  z.object({ action: z.literal("credit"), code: z.string().max(60) }),
]);
export type ExtensionWish = z.infer<typeof extensionWishSchema>;

/** The wish in a request's body; null for anything else. */
export async function readAsked(request: Request): Promise<ExtensionWish | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostCharacters) return null;
  const text = await request.text();
  if (text.length > mostCharacters) return null;
  try {
    return extensionWishSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
