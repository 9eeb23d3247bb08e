// no shop here: says what this is, or leads into the app, which authenticates for itself
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { preferredLocale } from "~/platform/i18n/preferred-locale";
import { frameMessages } from "~/platform/ui/messages";

export const meta: MetaFunction = () => [{ title: "Kundenkreis" }];

/** Shopify opens the app with `?shop=…`; everybody else has come by chance. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  if (searchParams.get("shop")) throw redirect(`/app${search}`);
  return { locale: preferredLocale(request.headers.get("accept-language"), "en") };
}

export default function AboutPage() {
  const { locale } = useLoaderData<typeof loader>();
  const words = frameMessages(locale);
  return (
    <main lang={locale} style={{ maxWidth: "34rem", margin: "4rem auto", padding: "0 1.5rem", fontFamily: "system-ui, sans-serif", lineHeight: 1.5 }}>
      <h1 style={{ fontSize: "1.75rem", fontWeight: 650, marginBottom: "0.75rem" }}>Kundenkreis</h1>
      <p style={{ marginBottom: "0.75rem" }}>{words.about}</p>
      <p>{words.refused}</p>
    </main>
  );
}
