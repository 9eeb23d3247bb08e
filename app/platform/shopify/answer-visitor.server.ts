import { answerExtension } from "./answer-extension.server";
import { nearestAddress } from "./nearest-address";
import { verifyExtensionToken } from "./verify-extension-token.server";

type Visitor = NonNullable<Awaited<ReturnType<typeof verifyExtensionToken>>>;

const notKept = { "cache-control": "no-store" };
const refused = (status: number, headers: Record<string, string> = {}): Response => Response.json({ ok: false }, { status, headers: { ...notKept, ...headers } });

/**
 * Answers an extension of the checkout or of customers' accounts: only to a verified session token, only to a POST that says something known. `receive` gets the
 * nearest address of the sender, for limits. Nothing of the answer is kept by browsers.
 */
export const answerVisitor = <Wish extends object>(
  request: Request, readWish: (request: Request) => Promise<Wish | null>, receive: (visitor: Visitor, wish: Wish, address: ReturnType<typeof nearestAddress>) => Promise<unknown>,
): Promise<Response> => answerExtension(request, async () => {
  const visitor = await verifyExtensionToken(request);
  if (!visitor) return refused(401);
  if (request.method !== "POST") return refused(405, { allow: "POST" });
  const wish = await readWish(request);
  return wish ? Response.json(await receive(visitor, wish, nearestAddress(request)), { headers: notKept }) : refused(400);
});

/** Browsers ask first whether they may; nothing is told to a GET. */
export const refuseToRead = (request: Request): Promise<Response> => answerExtension(request, () => Promise.resolve(refused(405, { allow: "POST" })));
