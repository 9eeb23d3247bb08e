import type { ReactNode } from "react";
import type { Locale } from "~/kernel/locale";
import type { CardPageContent } from "../domain/card-page-content";
import { cardPageMessages } from "./card-page-messages";

interface CardPageProps {
  locale: Locale;
  shopName: string;
  content: CardPageContent;
}

/** A small whole page on the shop's own domain, for phones first and without JavaScript. */
export function CardPage({ locale, shopName, content }: CardPageProps) {
  const words = cardPageMessages(locale);
  const { title, text } = contentWords(content, words);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{shopName === "" ? title : `${title} · ${shopName}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          {shopName === "" ? null : <p className="shop">{shopName}</p>}
          <h1>{title}</h1>
          <p>{text}</p>
          {content.kind === "not-yet" ? <><p className="code">{content.code}</p><Action href="">{words.notYet.again}</Action></> : null}
          <Action href="/" isQuiet={content.kind === "not-yet"}>{words.toShop}</Action>
        </main>
      </body>
    </html>
  );
}

const Action = ({ href, isQuiet = false, children }: { href: string; isQuiet?: boolean; children: ReactNode }) => (
  <p><a className={isQuiet ? "quiet" : "button"} href={href}>{children}</a></p>
);

function contentWords(content: CardPageContent, words: ReturnType<typeof cardPageMessages>): { title: string; text: string } {
  switch (content.kind) {
    case "not-yet": return words.notYet;
    case "expired": return { title: words.expired.title, text: words.expired.text(content.lastDay) };
    default: return words[content.kind];
  }
}

const style = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:#f6f4f0;color:#1f1c18;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif}
main{width:100%;max-width:28rem;background:#fff;border-radius:1rem;padding:2rem 1.5rem;box-shadow:0 1px 3px rgb(0 0 0/.12)}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem;text-wrap:balance}
p{margin:0 0 1.25rem}p:last-child{margin-bottom:0}
.shop{font-size:.875rem;letter-spacing:.04em;color:#6b645a;margin-bottom:1rem}
.code{font:600 1.375rem/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.04em;border:1px solid #d9d3c8;border-radius:.5rem;padding:.75rem;text-align:center;white-space:nowrap}
.button{display:block;text-align:center;background:#1f1c18;color:#fff;text-decoration:none;padding:.875rem 1rem;border-radius:.625rem;font-weight:600}
.quiet{display:block;text-align:center;color:inherit;padding:.5rem}
a:focus-visible{outline:3px solid #2f6fde;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#16140f;color:#f3efe7}main{background:#22201a;box-shadow:none}.shop{color:#b3aa9b}.code{border-color:#4a453a}.button{background:#f3efe7;color:#16140f}}
`;
