import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, ButtonGroup, Card, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { dayOf, formatDay } from "~/kernel/day";
import { useReader, useWords } from "~/platform/ui/reader";
import { feedFactWords } from "../../domain/exchange/feed-words";
import { exchangeMessages } from "./exchange-messages";

interface FeedCardProps {
  addresses: { google: string; meta: string };
  renewedAt: Date | null;
  busy: boolean;
  onRenew: () => void;
}

/** Where Google and Meta fetch the reviews, and how to take an address back. */
export function FeedCard({ addresses, renewedAt, busy, onRenew }: FeedCardProps) {
  const words = useWords(exchangeMessages);
  const { locale, timeZone } = useReader();
  const bridge = useAppBridge();
  const [asking, setAsking] = useState(false);
  const copy = (address: string): void => { void navigator.clipboard.writeText(address).then(() => { bridge.toast.show(words.copied); }, () => undefined); };
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100"><Text as="h2" variant="headingMd">{words.feedTitle}</Text><Text as="p" tone="subdued">{words.feedIntro}</Text></BlockStack>
        {(["google", "meta"] as const).map((kind) => (
          <TextField
            key={kind} label={words[kind]} value={addresses[kind]} readOnly selectTextOnFocus autoComplete="off" helpText={kind === "google" ? words.googleHelp : words.metaHelp}
            connectedRight={<Button accessibilityLabel={`${words.copy}: ${words[kind]}`} onClick={() => { copy(addresses[kind]); }}>{words.copy}</Button>}
          />
        ))}
        <BlockStack gap="200">
          <Text as="p" tone="subdued">{asking ? words.renewAsk : words.renewHelp} {renewedAt && !asking ? feedFactWords("feed.renewed", formatDay(dayOf(renewedAt, timeZone), locale), locale) : ""}</Text>
          {asking ? (
            <ButtonGroup>
              <Button tone="critical" variant="primary" loading={busy} onClick={() => { setAsking(false); onRenew(); }}>{words.renewNow}</Button>
              <Button onClick={() => { setAsking(false); }}>{words.cancel}</Button>
            </ButtonGroup>
          ) : <div><Button loading={busy} onClick={() => { setAsking(true); }}>{words.renew}</Button></div>}
        </BlockStack>
      </BlockStack>
    </Card>
  );
}
