import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "~/platform/ui/reader";
import { giftCardScopes } from "../../domain/offers/offer-aspects";
import { offerMessages } from "./offer-messages";

/** What gift cards need, and the way to it; gone as soon as the shop has it. `askPath` is where the app asks Shopify again what it may do. */
export function GiftCardScopes({ askPath }: { askPath: string }) {
  const words = useWords(offerMessages);
  const bridge = useAppBridge();
  const noting = useFetcher();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    setAsking(true);
    try {
      const { result } = await bridge.scopes.request([...giftCardScopes]);
      setSaid(result === "granted-all" ? words.scopesGranted : words.scopesDeclined);
      // Shopify tells the app by and by; the page asks at once.
      if (result === "granted-all") noting.submit(null, { method: "post", action: askPath });
    } catch {
      setSaid(words.scopesFailed);
    } finally {
      setAsking(false);
    }
  };
  return (
    <Banner tone="info" title={words.scopesTitle} action={{ content: words.askScopes, onAction: () => { void ask(); }, loading: asking || noting.state !== "idle" }}>
      <BlockStack gap="200">
        <p>{words.scopes}</p>
        <div aria-live="polite">{said === null ? null : <p><strong>{said}</strong></p>}</div>
      </BlockStack>
    </Banner>
  );
}
