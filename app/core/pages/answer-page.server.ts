import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "~/kernel/locale";
import { pageHeaders } from "./page-headers";

export interface PageFrame {
  locale: Locale;
  /** The page's whole style and its only script, as they stand in it. */
  style: string;
  script: string;
  status: number;
  /** It shows pictures of the shop's own domain (and of the visitor's, not sent yet), and its script sends there. */
  isForm?: boolean;
  /** An origin besides, to which a form's script sends. */
  sendsTo?: string;
}

/** A page for a customer as a whole document that fetches nothing, runs only its own script, and stands in nobody's frame. */
export function answerPage(document: ReactElement, { locale, style, script, status, isForm = false, sendsTo }: PageFrame): Response {
  const policy = [
    "default-src 'none'", `style-src ${hashOf(style)}`, `script-src ${hashOf(script)}`, isForm ? "img-src data: blob: 'self'" : "img-src data:",
    ...(isForm ? [["connect-src 'self'", ...(sendsTo === undefined ? [] : [sendsTo])].join(" ")] : []), "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ];
  return new Response(`<!doctype html>${renderToStaticMarkup(document)}`, {
    status,
    headers: { ...pageHeaders, "content-type": "text/html; charset=utf-8", "content-language": locale, "content-security-policy": policy.join("; ") },
  });
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
