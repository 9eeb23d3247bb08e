import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, InlineStack, List, Page, Text } from "@shopify/polaris";
import { planPage } from "~/platform/shopify/plan-page";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { planMessages } from "~/platform/ui/plan-messages";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

/** What it costs is Shopify's to say (App Pricing is managed there): the page explains and leads there. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { address: planPage((await requireMerchant(request)).domain) };
}

export default function PlanPage() {
  const { address } = useLoaderData<typeof loader>();
  const words = useWords(planMessages);
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <Card>
        <BlockStack gap="400">
          <Text as="p">{words.intro}</Text>
          <InlineStack><Button variant="primary" url={address} target="_top">{words.open}</Button></InlineStack>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">{words.included}</Text>
            <List>{words.points.map((point) => <List.Item key={point}>{point}</List.Item>)}</List>
          </BlockStack>
          <Text as="p" tone="subdued">{words.cancel}</Text>
        </BlockStack>
      </Card>
    </Page>
  );
}
