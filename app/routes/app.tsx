import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { Link, Outlet, useLoaderData, useLocation, useNavigation } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import german from "@shopify/polaris/locales/de.json";
import english from "@shopify/polaris/locales/en.json";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { useEffect, useState } from "react";
import { nearestLocale } from "~/kernel/locale";
import { getConfig } from "~/platform/config.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { frameMessages } from "~/platform/ui/messages";
import { ReaderProvider } from "~/platform/ui/reader";

/** Shopify names the merchant's language when it opens the app, and only then: it is kept for as long as the page lives. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const locale = nearestLocale(new URL(request.url).searchParams.get("locale"), nearestLocale(shop.locale));
  return { apiKey: getConfig().SHOPIFY_API_KEY, locale, timeZone: shop.timeZone };
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;
export const headers: HeadersFunction = (given) => boundary.headers(given);

export default function AppFrame() {
  const { apiKey, locale, timeZone } = useLoaderData<typeof loader>();
  const words = frameMessages(locale);
  useLoadingBar();
  const openCases = useOpenCases();
  return (
    <AppProvider isEmbeddedApp apiKey={apiKey} i18n={locale === "de" ? german : english}>
      <ReaderProvider reader={{ locale, timeZone }}>
        <NavMenu>
          <Link to="/app" rel="home">{words.overview}</Link>
          <Link to="/app/parcels">{words.parcels}</Link>
          <Link to="/app/orders">{words.orders}</Link>
          <Link to="/app/inserts/rules">{words.rules}</Link>
          <Link to="/app/inserts/designs">{words.designs}</Link>
          <Link to="/app/inserts/results">{words.results}</Link>
          <Link to="/app/referrals">{words.referrals}</Link>
          <Link to="/app/reviews">{words.reviews}</Link>
          <Link to="/app/cases">{words.cases(openCases)}</Link>
          <Link to="/app/lookup">{words.lookUp}</Link>
          <Link to="/app/settings">{words.settings}</Link>
        </NavMenu>
        <main><Outlet /></main>
      </ReaderProvider>
    </AppProvider>
  );
}

/** The admin's own bar on top runs while a page is on its way. */
function useLoadingBar(): void {
  const { state } = useNavigation();
  useEffect(() => {
    if ("shopify" in window) window.shopify.loading(state === "loading");
  }, [state]);
}

/** How many customers wait for an answer: asked for once, and again on the pages where that changes. Where it cannot be had, nothing is said. */
function useOpenCases(): number {
  const { pathname } = useLocation();
  const [count, setCount] = useState(0);
  const place = pathname.startsWith("/app/cases") ? pathname : "";
  useEffect(() => {
    const asked = new AbortController();
    const tell = async (): Promise<void> => {
      const response = await fetch("/app/cases/count.json", { signal: asked.signal });
      if (response.ok) setCount(((await response.json()) as { count: number }).count);
    };
    tell().catch(() => undefined);
    return () => { asked.abort(); };
  }, [place]);
  return count;
}
