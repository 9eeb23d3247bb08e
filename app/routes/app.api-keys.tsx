import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { apiKeyMessages } from "~/features/inserts/ui/packing/api-key-messages";
import { ApiKeysPage } from "~/features/inserts/ui/packing/api-keys-page";
import { isKey } from "~/kernel/key";
import { createApiKey, listApiKeys, revokeApiKey } from "~/platform/api-keys/manage-api-keys.server";
import { now } from "~/platform/clock.server";
import { getConfig } from "~/platform/config.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  return { keys: await listApiKeys(shop.id), origin: getConfig().SHOPIFY_APP_URL };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  if (text("act") === "create") {
    const created = await createApiKey(shop, text("name"), now());
    return created.ok ? data({ did: "create" as const, answer: created }) : data({ did: "create" as const, answer: created }, { status: 422 });
  }
  const revoked = text("act") === "revoke" && isKey(text("id")) && (await revokeApiKey(shop.id, text("id"), now()));
  return data({ did: "revoke" as const, ok: revoked }, { status: revoked ? 200 : 404 });
}

export default function ApiKeysRoute() {
  const { keys, origin } = useLoaderData<typeof loader>();
  const words = useWords(apiKeyMessages);
  const bridge = useAppBridge();
  const navigate = useNavigate();
  const creating = useFetcher<typeof action>();
  const revoking = useFetcher<typeof action>();
  useToast(revoking.state === "idle" ? revoking.data : undefined, (answer) => (answer.did === "revoke" && answer.ok ? words.revoked : null));
  return (
    <Page>
      <TitleBar title={words.title}>
        <button type="button" variant="breadcrumb" onClick={() => { navigate("/app/parcels"); }}>{words.back}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <ApiKeysPage
        keys={keys} origin={origin} working={creating.state !== "idle"}
        answer={creating.state === "idle" && creating.data?.did === "create" ? creating.data.answer : undefined}
        onCreate={(name) => { creating.submit({ act: "create", name }, { method: "post" }); }}
        onRevoke={(id) => { revoking.submit({ act: "revoke", id }, { method: "post" }); }}
        onCopied={(worked) => { bridge.toast.show(worked ? words.copied : words.copyFailed, { isError: !worked }); }}
      />
    </Page>
  );
}
