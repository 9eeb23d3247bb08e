import { BlockStack, Button, Card, InlineStack, Spinner, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useWords } from "~/platform/ui/reader";
import { advocateMessages } from "./advocate-messages";

interface Found {
  customerId: string;
  name: string;
  email: string | null;
  isAdvocate: boolean;
}

interface AddByHandProps {
  busy: string | null;
  onAdd: (customerId: string) => void;
  onClose: () => void;
}

const pauseMilliseconds = 400;

/** Looks a customer up in Shopify while somebody types, and makes an advocate of them. */
export function AddByHand({ busy, onAdd, onClose }: AddByHandProps) {
  const words = useWords(advocateMessages);
  const [typed, setTyped] = useState("");
  const found = useFound(typed);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between"><Text as="h2" variant="headingMd">{words.addTitle}</Text><Button variant="plain" onClick={onClose}>{words.close}</Button></InlineStack>
        <TextField label={words.addSearch} helpText={words.addHelp} value={typed} onChange={setTyped} maxLength={100} autoComplete="off" autoFocus />
        <div aria-live="polite">
          {found === "asking" ? <Spinner size="small" accessibilityLabel={words.addSearch} /> : found === "failed" ? <Text as="p" tone="critical">{words.addFailed}</Text> : found?.length === 0 ? <Text as="p" tone="subdued">{words.addNone}</Text> : null}
          {Array.isArray(found) ? (
            <BlockStack gap="200">
              {found.map(({ customerId, name, email, isAdvocate }) => (
                <InlineStack key={customerId} align="space-between" blockAlign="center" gap="200" wrap={false}>
                  <Text as="span" breakWord>{[name, email].filter(Boolean).join(" · ")}</Text>
                  {isAdvocate ? <Text as="span" tone="subdued">{words.addThere}</Text> : (
                    <Button size="slim" disabled={busy !== null} loading={busy === customerId} onClick={() => { onAdd(customerId); }} accessibilityLabel={words.addOf(name || email || customerId)}>{words.addAction}</Button>
                  )}
                </InlineStack>
              ))}
            </BlockStack>
          ) : null}
        </div>
      </BlockStack>
    </Card>
  );
}

/** null = nothing asked for. A later question's answer counts, whichever comes first. */
function useFound(typed: string): Found[] | "asking" | "failed" | null {
  const [found, setFound] = useState<Found[] | "asking" | "failed" | null>(null);
  useEffect(() => {
    if (typed.trim().length < 2) { setFound(null); return; }
    const stop = new AbortController();
    setFound("asking");
    const timer = setTimeout(() => {
      void ask(typed, stop.signal).then((answer) => { if (!stop.signal.aborted) setFound(answer); });
    }, pauseMilliseconds);
    return () => { stop.abort(); clearTimeout(timer); };
  }, [typed]);
  return found;
}

async function ask(typed: string, signal: AbortSignal): Promise<Found[] | "failed"> {
  const response = await fetch(`/app/referrals/advocates/find.json?${new URLSearchParams({ typed }).toString()}`, { signal }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { customers: Found[] }).customers : "failed";
}
