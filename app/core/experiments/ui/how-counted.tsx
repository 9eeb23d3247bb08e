import { BlockStack, Card, Text } from "@shopify/polaris";

/** How the figures above came about, a paragraph each. */
export function HowCounted({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{title}</Text>
        {paragraphs.map((paragraph) => <Text key={paragraph} as="p">{paragraph}</Text>)}
      </BlockStack>
    </Card>
  );
}
