import type { ReactNode } from "react";
import type { Locale } from "~/kernel/locale";

interface CustomerDocumentProps {
  locale: Locale;
  shopName: string;
  title: string;
  style: string;
  /** Null: nothing on the page needs one. */
  script: string | null;
  /** Of this page alone: when it looks again, what messengers show of it. */
  head?: ReactNode;
  children: ReactNode;
}

/** A whole page for customers, for phones first; nobody but who has its address is to find it. */
export function CustomerDocument({ locale, shopName, title, style, script, head, children }: CustomerDocumentProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {head}
        <title>{shopName === "" ? title : `${title} · ${shopName}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          {shopName === "" ? null : <p className="shop">{shopName}</p>}
          {children}
        </main>
        {script === null ? null : <script dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>
  );
}
