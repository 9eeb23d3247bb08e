import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "~/kernel/locale";

/** How long browsers and Shopify may keep what is the same for everybody; a visitor who comes back within an hour sees it at once and is given the newer one the next time. */
export const publicCache = "public, max-age=60, stale-while-revalidate=3600";

/** A public page as a whole document: no script, photos of the shop's own domain only. Filtered pages are not for search engines, which would find the same reviews many times. */
export function answerReviewsPage(document: ReactElement, { locale, style, status, indexed }: { locale: Locale; style: string; status: number; indexed: boolean }): Response {
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = ["default-src 'none'", `style-src 'sha256-${hash}'`, "img-src 'self' data:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"];
  return new Response(`<!doctype html>${renderToStaticMarkup(document)}`, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8", "content-language": locale, vary: "accept-language", "cache-control": status === 200 ? publicCache : "no-store",
      "content-security-policy": policy.join("; "), "x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin", ...(indexed ? {} : { "x-robots-tag": "noindex" }),
    },
  });
}
