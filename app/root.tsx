import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData } from "@remix-run/react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import type { ReactNode } from "react";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { frameMessages } from "~/platform/ui/messages";
import { errorWords } from "~/platform/ui/page-error";
import type { loader as appLoader } from "~/routes/app";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: polarisStyles }, { rel: "icon", href: "data:," }];
export const meta: MetaFunction = () => [{ title: "Kundenkreis" }];

export function Layout({ children }: { children: ReactNode }) {
  const locale: Locale = useRouteLoaderData<typeof appLoader>("routes/app")?.locale ?? "en";
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Outside of the app's own frame nobody's language is known: both are said. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  // Shopify's library throws whole documents (its bounce page, the way out of the frame) as answers.
  if (isRouteErrorResponse(error) && typeof error.data === "string" && error.data.includes("<script")) {
    return <div dangerouslySetInnerHTML={{ __html: error.data }} />;
  }
  return (
    <main style={{ maxWidth: "34rem", margin: "4rem auto", padding: "0 1.5rem", fontFamily: "system-ui, sans-serif", lineHeight: 1.5 }}>
      {locales.map((locale) => {
        const { title, text } = errorWords(status, frameMessages(locale));
        return <section key={locale} lang={locale}><h1 style={{ fontSize: "1.25rem", fontWeight: 650 }}>{title}</h1><p style={{ margin: "0.5rem 0 2rem" }}>{text}</p></section>;
      })}
    </main>
  );
}
