import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";
import { exchangeMessages } from "./exchange-messages";

/** The shop's reviews as files, to keep or to take elsewhere. */
export function ExportCard() {
  const words = useWords(exchangeMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const save = async (address: string, name: string): Promise<void> => {
    if (!(await saveFile(address, name))) bridge.toast.show(words.saveFailed, { isError: true });
  };
  const files = [
    { title: words.exportOwn, help: words.exportOwnHelp, address: `/app/reviews.csv?locale=${locale}`, name: words.ownFile },
    { title: words.exportJudgeMe, help: words.exportJudgeMeHelp, address: "/app/reviews/judge-me.csv", name: words.judgeMeFile },
  ];
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100"><Text as="h2" variant="headingMd">{words.exportTitle}</Text><Text as="p" tone="subdued">{words.exportIntro}</Text></BlockStack>
        {files.map(({ title, help, address, name }) => (
          <InlineStack key={address} align="space-between" blockAlign="center" gap="200">
            <BlockStack gap="050"><Text as="h3" variant="headingSm">{title}</Text><Text as="p" tone="subdued">{help}</Text></BlockStack>
            <Button accessibilityLabel={`${words.save}: ${title}`} onClick={() => { void save(address, name); }}>{words.save}</Button>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
