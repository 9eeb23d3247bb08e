import { z } from "zod";
import { satisfactionScaleSchema } from "~/kernel/entries/answer-entries";

/** Far more than any wish needs. */
const mostCharacters = 8_000;

const checkoutToken = z.string().max(128).nullish().transform((token) => token ?? null);

/** What the extension may ask. Which checkout it is about says the session token, where it names one. */
const satisfactionWishSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("view"), checkoutToken }),
  /** The scale is that of the question which was on the page. */
  z.object({ action: z.literal("answer"), checkoutToken, scale: satisfactionScaleSchema, score: z.number() }),
  z.object({ action: z.literal("word"), checkoutToken, text: z.string() }),
]);
export type SatisfactionWish = z.infer<typeof satisfactionWishSchema>;

/** The wish in a request's body; null for anything else. */
export async function readSatisfactionWish(request: Request): Promise<SatisfactionWish | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostCharacters) return null;
  const text = await request.text();
  if (text.length > mostCharacters) return null;
  try {
    return satisfactionWishSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
