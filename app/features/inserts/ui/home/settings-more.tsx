import { Banner, BlockStack, Card, Link, List, Text } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { settingsMessages } from "./settings-messages";

/** What lies beside the settings, and what stays when something ends: said before it is done. */
export function SettingsMore({ missingScopes }: { missingScopes: readonly string[] }) {
  const words = useWords(settingsMessages);
  const places = [
    { url: "/app/safety", label: words.safety }, { url: "/app/history", label: words.history }, { url: "/app/api-keys", label: words.apiKeys },
    { url: "/app/privacy", label: words.privacy }, { url: "/app/plan", label: words.plan },
  ];
  return (
    <BlockStack gap="400">
      {missingScopes.length > 0 ? <Banner tone="warning" title={words.scopes}><p>{words.scopesMissing(missingScopes.join(", "))}</p></Banner> : null}
      <Card>
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">{words.more}</Text>
          <List>{places.map(({ url, label }) => <List.Item key={url}><Link url={url}>{label}</Link></List.Item>)}</List>
          {missingScopes.length === 0 ? <Text as="p" tone="subdued">{words.scopesFine}</Text> : null}
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.afterTitle}</Text>
          {words.after.map(({ when, what }) => (
            <BlockStack key={when} gap="050">
              <Text as="h3" variant="bodyMd" fontWeight="medium">{when}</Text>
              <Text as="p" tone="subdued">{what}</Text>
            </BlockStack>
          ))}
        </BlockStack>
      </Card>
    </BlockStack>
  );
}
