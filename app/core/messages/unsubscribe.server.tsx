import { createHash } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { suppress } from "./suppressions.server";
import { UnsubscribePage, unsubscribeStyle } from "./ui/unsubscribe-page";
import { readUnsubscribeToken } from "./unsubscribe-token.server";
import type { Unsubscriber } from "./unsubscribe-token.server";

const headers = { "cache-control": "no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" } as const;

/** Asks whether it is meant: mail programs and virus scanners open links by themselves, and must unsubscribe nobody. */
export async function askToUnsubscribe(token: string): Promise<Response> {
  const read = await readUnsubscribeToken(token);
  return read ? show(read.shop, read.who, false) : notFound();
}

/**
 * One click: the page's button, or the mail program's own (RFC 8058, List-Unsubscribe=One-Click). From this moment no marketing goes to this
 * person; Shopify is told by a job. Whoever sends it holds the signed address; no cookie is involved. Sent twice, it is the same.
 */
export async function unsubscribe(token: string, now: Date): Promise<Response> {
  const read = await readUnsubscribeToken(token);
  if (!read) return notFound();
  const { shop, who } = read;
  await recording(shop.id, async (tx) => {
    const erased = await tx.erasedCustomer.count({ where: { shopId: shop.id, customerId: who.customerId } });
    await suppress(tx, shop.id, { addressHash: who.addressHash, reason: "unsubscribed", customerId: erased > 0 ? null : who.customerId }, now);
    await addJobs(tx, [{ name: "tell-unsubscribed", shopId: shop.id }]);
  });
  return show(shop, who, true);
}

function show(shop: Shop, { locale }: Unsubscriber, isDone: boolean): Response {
  const page = renderToStaticMarkup(<UnsubscribePage shopName={shop.name} locale={locale} isDone={isDone} />);
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(unsubscribeStyle).digest("base64")}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  return new Response(`<!doctype html>${page}`, {
    headers: { ...headers, "content-type": "text/html; charset=utf-8", "content-language": locale, "content-security-policy": policy },
  });
}

/** The same for a forged, a broken and an unknown one. */
const notFound = (): Response => new Response("Not found", { status: 404, headers: { ...headers, "content-type": "text/plain; charset=utf-8" } });
