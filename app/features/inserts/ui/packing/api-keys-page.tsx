import { Banner, BlockStack, Box, Button, Card, InlineStack, Layout, Link, List, Modal, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import { apiKeyMessages } from "./api-key-messages";

export interface ApiKeyRow {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export type ApiKeyAnswer = { ok: true; id: string; text: string } | { ok: false; reason: "no-name" | "too-many" };

interface ApiKeysPageProps {
  keys: readonly ApiKeyRow[];
  /** Where the app answers warehouses. */
  origin: string;
  /** To the last wish for a key. */
  answer: ApiKeyAnswer | undefined;
  working: boolean;
  onCreate: (name: string) => void;
  onRevoke: (id: string) => void;
  onCopied: (worked: boolean) => void;
}

export function ApiKeysPage({ keys, origin, answer, working, onCreate, onRevoke, onCopied }: ApiKeysPageProps) {
  const words = useWords(apiKeyMessages);
  const [revoking, setRevoking] = useState<ApiKeyRow | null>(null);
  return (
    <Layout>
      <Layout.Section>
        <BlockStack gap="400">
          <NewKey answer={answer} working={working} onCreate={onCreate} onCopied={onCopied} />
          <Card padding="0">
            <Box padding="400"><Text as="h2" variant="headingMd">{words.listTitle}</Text></Box>
            {keys.length === 0 ? <Box padding="400" paddingBlockStart="0"><Text as="p" tone="subdued">{words.none}</Text></Box> : null}
            <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
              {keys.map((key) => (
                <li key={key.id}>
                  <Box padding="400" borderBlockStartWidth="025" borderColor="border">
                    <InlineStack align="space-between" blockAlign="center" gap="300">
                      <BlockStack gap="050">
                        <Text as="p" fontWeight="semibold">{key.name}</Text>
                        <Text as="p" tone="subdued">{words.createdAt}: <Moment at={key.createdAt} /> · {words.lastUsed}: {key.lastUsedAt ? <Moment at={key.lastUsedAt} /> : words.never}</Text>
                      </BlockStack>
                      <Button tone="critical" variant="plain" accessibilityLabel={words.revokeOf(key.name)} onClick={() => { setRevoking(key); }}>{words.revoke}</Button>
                    </InlineStack>
                  </Box>
                </li>
              ))}
            </ul>
          </Card>
          <Card>
            <BlockStack gap="200">
              <Text as="h2" variant="headingMd">{words.exampleTitle}</Text>
              <Text as="p">{words.example}</Text>
              <pre style={{ margin: 0, padding: "var(--p-space-300)", background: "var(--p-color-bg-surface-secondary)", borderRadius: "var(--p-border-radius-200)", overflowX: "auto" }} tabIndex={0}>
                {`curl -H "Authorization: Bearer kk_live_…" \\\n  "${origin}/api/v1/inserts?state=open"`}
              </pre>
              <Link url="/api/openapi.json" target="_blank">{words.openApi}</Link>
            </BlockStack>
          </Card>
        </BlockStack>
      </Layout.Section>
      <Layout.Section variant="oneThird"><WhatItMay /></Layout.Section>
      <Modal
        open={revoking !== null} onClose={() => { setRevoking(null); }} title={words.revokeTitle(revoking?.name ?? "")}
        primaryAction={{ content: words.revoke, destructive: true, onAction: () => { if (revoking) onRevoke(revoking.id); setRevoking(null); } }}
        secondaryActions={[{ content: words.cancel, onAction: () => { setRevoking(null); } }]}
      >
        <Modal.Section><Text as="p">{words.revokeText}</Text></Modal.Section>
      </Modal>
    </Layout>
  );
}

function NewKey({ answer, working, onCreate, onCopied }: Pick<ApiKeysPageProps, "answer" | "working" | "onCreate" | "onCopied">) {
  const words = useWords(apiKeyMessages);
  const [name, setName] = useState("");
  const [keptId, setKeptId] = useState("");
  const [seen, setSeen] = useState<ApiKeyAnswer>();
  useEffect(() => { if (answer?.ok) setName(""); }, [answer]);
  const error = answer && !answer.ok && answer !== seen ? (answer.reason === "no-name" ? words.noName : words.tooMany) : undefined;
  const copy = (text: string): void => { void navigator.clipboard.writeText(text).then(() => { onCopied(true); }, () => { onCopied(false); }); };
  return (
    <BlockStack gap="400">
      {answer?.ok && answer.id !== keptId ? (
        <Banner tone="success" title={words.createdTitle}>
          <BlockStack gap="300">
            <Text as="p">{words.created}</Text>
            <TextField label={words.keyLabel} labelHidden value={answer.text} readOnly autoComplete="off" monospaced multiline={2} selectTextOnFocus connectedRight={<Button size="large" onClick={() => { copy(answer.text); }}>{words.copy}</Button>} />
            <InlineStack><Button onClick={() => { setKeptId(answer.id); }}>{words.done}</Button></InlineStack>
          </BlockStack>
        </Banner>
      ) : null}
      <Card>
        <form onSubmit={(event) => { event.preventDefault(); onCreate(name); }}>
          <BlockStack gap="300">
            <Text as="p">{words.intro}</Text>
            <TextField
              label={words.nameLabel} helpText={words.nameHelp} value={name} onChange={(typed) => { setName(typed); setSeen(answer); }} autoComplete="off" maxLength={80}
              {...(error ? { error } : {})} connectedRight={<Button submit size="large" loading={working}>{words.create}</Button>}
            />
          </BlockStack>
        </form>
      </Card>
    </BlockStack>
  );
}

function WhatItMay() {
  const words = useWords(apiKeyMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">{words.mayTitle}</Text>
        <List>{words.may.map((one) => <List.Item key={one}>{one}</List.Item>)}</List>
        <Text as="h2" variant="headingSm">{words.mayNotTitle}</Text>
        <List>{words.mayNot.map((one) => <List.Item key={one}>{one}</List.Item>)}</List>
        <Text as="p" tone="subdued">{words.limits}</Text>
      </BlockStack>
    </Card>
  );
}
