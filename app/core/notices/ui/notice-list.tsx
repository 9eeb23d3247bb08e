import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useReader } from "~/platform/ui/reader";
import { noticeKinds } from "../domain/notice-kinds";
import { noticeWords } from "../domain/notice-words";

export interface OpenNotice {
  key: string;
  kind: string;
  data: unknown;
}

/** What needs a person, each with the place where something can be done; "done" closes it. */
export function NoticeList({ notices, title, words, closing, onClose }: {
  notices: readonly OpenNotice[]; title: string; words: { done: string; look: string }; closing: string | null; onClose: (key: string) => void;
}) {
  const { locale } = useReader();
  if (notices.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{title}</Text>
        {notices.map(({ key, kind, data }) => {
          const known = noticeKinds.find((one) => one === kind);
          if (!known) return null;
          const said = noticeWords(known, (data ?? {}) as Record<string, unknown>, locale);
          return (
            <InlineStack key={key} gap="300" align="space-between" blockAlign="center">
              <BlockStack gap="050"><Text as="p" fontWeight="medium">{said.what}</Text><Text as="p" tone="subdued">{said.todo}</Text></BlockStack>
              <InlineStack gap="200">
                {said.path === "/app" ? null : <Button url={said.path} accessibilityLabel={`${words.look}: ${said.what}`}>{words.look}</Button>}
                <Button variant="plain" loading={closing === key} onClick={() => { onClose(key); }} accessibilityLabel={`${words.done}: ${said.what}`}>{words.done}</Button>
              </InlineStack>
            </InlineStack>
          );
        })}
      </BlockStack>
    </Card>
  );
}
