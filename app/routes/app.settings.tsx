import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { parseSettingsForm, readSettingsForm } from "~/features/inserts/domain/home/settings-form";
import { saveSettings, showSettings } from "~/features/inserts/home/save-settings.server";
import { SettingsEditor } from "~/features/inserts/ui/home/settings-editor";
import type { SettingsAnswer } from "~/features/inserts/ui/home/settings-editor";
import { settingsMessages } from "~/features/inserts/ui/home/settings-messages";
import { SettingsMore } from "~/features/inserts/ui/home/settings-more";
import { now } from "~/platform/clock.server";
import { missingScopes } from "~/platform/shopify/required-scopes";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  return { settings: await showSettings(shop), currency: shop.currency || "EUR", missingScopes: missingScopes(shop.scopes) };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const parsed = parseSettingsForm(readSettingsForm(await request.formData()), shop.currency || "EUR");
  if (!parsed.ok) return data<SettingsAnswer>(parsed, { status: 422 });
  await saveSettings(shop, parsed.settings, now());
  return data<SettingsAnswer>({ ok: true });
}

export default function SettingsPage() {
  const { settings, currency, missingScopes: missing } = useLoaderData<typeof loader>();
  const words = useWords(settingsMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<typeof action>();
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <SettingsEditor
          settings={settings} currency={currency} saving={fetcher.state !== "idle"} answer={fetcher.state === "idle" ? fetcher.data : undefined}
          onSave={(form) => { fetcher.submit({ ...form }, { method: "post" }); }} onSaved={() => { bridge.toast.show(words.saved); }}
        />
        <SettingsMore missingScopes={missing} />
      </BlockStack>
    </Page>
  );
}
