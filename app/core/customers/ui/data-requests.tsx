import { Badge, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import { privacyMessages } from "./privacy-messages";

export interface DataRequestRow {
  requestId: string;
  customerId: string;
  requestedAt: Date;
  answeredAt: Date | null;
}

/** What is kept of people, in words a merchant can pass on. */
export function WhatIsStored() {
  const words = useWords(privacyMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.storedTitle}</Text>
        <List>{words.stored.map((sentence) => <List.Item key={sentence}>{sentence}</List.Item>)}</List>
        <Text as="p" tone="subdued">{words.erased}</Text>
      </BlockStack>
    </Card>
  );
}

interface DataRequestsProps {
  requests: DataRequestRow[];
  /** The request that is being marked right now. */
  marking: string | null;
  onDownload: (requestId: string) => void;
  onMark: (requestId: string) => void;
}

export function DataRequests({ requests, marking, onDownload, onMark }: DataRequestsProps) {
  const words = useWords(privacyMessages);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.requestsTitle}</Text>
          <Text as="p" tone="subdued">{words.requestsIntro}</Text>
        </BlockStack>
        {requests.length === 0 ? <Text as="p">{words.empty}</Text> : null}
        {requests.map((request) => (
          <InlineStack key={request.requestId} align="space-between" blockAlign="center" gap="300">
            <BlockStack gap="050">
              <InlineStack gap="200" blockAlign="center">
                <Text as="h3" variant="headingSm">{words.customer(request.customerId)}</Text>
                {request.answeredAt ? <Badge tone="success">{words.answered}</Badge> : <Badge tone="attention">{words.open}</Badge>}
              </InlineStack>
              <Text as="p" tone="subdued">{words.askedAt}: <Moment at={request.requestedAt} /></Text>
              {request.answeredAt ? <Text as="p" tone="subdued">{words.answeredAt}: <Moment at={request.answeredAt} /></Text> : null}
            </BlockStack>
            <InlineStack gap="200">
              <Button onClick={() => { onDownload(request.requestId); }} accessibilityLabel={`${words.download}: ${words.customer(request.customerId)}`}>{words.download}</Button>
              {request.answeredAt ? null : (
                <Button onClick={() => { onMark(request.requestId); }} loading={marking === request.requestId} accessibilityLabel={`${words.mark}: ${words.customer(request.customerId)}`}>{words.mark}</Button>
              )}
            </InlineStack>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
