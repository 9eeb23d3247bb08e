import { Badge, Banner, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { overviewMessages } from "./overview-messages";

interface SetupProps {
  prepared: boolean;
  ruleOn: boolean;
}

/** Which steps are done before the first card; gone once all are. */
export function OverviewSetup({ prepared, ruleOn }: SetupProps) {
  const words = useWords(overviewMessages);
  if (prepared && ruleOn) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.setupTitle}</Text>
        <Step done={prepared} title={prepared ? words.setup.prepared : words.setup.preparing} text={prepared ? null : words.setup.preparingText} />
        <Step done={ruleOn} title={ruleOn ? words.setup.ruleOn : words.setup.ruleOff} text={ruleOn ? null : words.setup.ruleOffText} />
        {ruleOn ? null : <InlineStack><Button url="/app/inserts/rule" variant="primary">{words.setup.toRule}</Button></InlineStack>}
      </BlockStack>
    </Card>
  );
}

function Step({ done, title, text }: { done: boolean; title: string; text: string | null }) {
  const { setup } = useWords(overviewMessages);
  return (
    <InlineStack gap="300" blockAlign="start" wrap={false}>
      <Badge {...(done ? { tone: "success" as const } : {})} progress={done ? "complete" : "incomplete"}>{done ? setup.done : setup.open}</Badge>
      <BlockStack gap="050">
        <Text as="p" fontWeight="medium">{title}</Text>
        {text ? <Text as="p" tone="subdued">{text}</Text> : null}
      </BlockStack>
    </InlineStack>
  );
}

interface NoticesProps {
  proxyPathBefore: string | null;
  proxyPath: string;
  failedEvents: number;
  openDataRequests: number;
  onProxyRead: () => void;
}

/** What the merchant should know before anything else. */
export function OverviewNotices({ proxyPathBefore, proxyPath, failedEvents, openDataRequests, onProxyRead }: NoticesProps) {
  const words = useWords(overviewMessages);
  return (
    <>
      {proxyPathBefore === null ? null : (
        <Banner tone="warning" title={words.proxyTitle} action={{ content: words.proxyRead, onAction: onProxyRead }}>
          <p>{words.proxy(proxyPathBefore, proxyPath)}</p>
        </Banner>
      )}
      {openDataRequests === 0 ? null : (
        <Banner tone="info" title={words.requests(openDataRequests)}>
          <p>{words.requestsText} <Link url="/app/privacy">{words.toRequests}</Link></p>
        </Banner>
      )}
      {failedEvents === 0 ? null : <Banner tone="info" title={words.eventsTitle(failedEvents)}><p>{words.events}</p></Banner>}
    </>
  );
}
