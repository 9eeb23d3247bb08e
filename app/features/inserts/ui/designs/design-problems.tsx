import { Banner, BlockStack, Button, List, Text } from "@shopify/polaris";
import type { Locale } from "~/kernel/locale";
import { useWords } from "~/platform/ui/reader";
import { designMessages } from "./design-messages";
import type { ProblemWords } from "./design-problem-words";

interface DesignProblemsProps {
  problems: ProblemWords;
  /** Some do not let a card be printed. */
  isUnfit: boolean;
  onShow: (language: Locale) => void;
}

/** Everything that stands in the way of printing, in one place, told as it appears; each with a way to its field. */
export function DesignProblems({ problems, isUnfit, onShow }: DesignProblemsProps) {
  const words = useWords(designMessages);
  const found = Object.entries(problems);
  const show = (path: string, language: Locale | null): void => {
    if (language) onShow(language);
    // After the tab of this language has been drawn.
    setTimeout(() => { document.getElementById(fieldId(path))?.focus(); }, 50);
  };
  return (
    <div aria-live="polite">
      {found.length === 0 ? null : (
        <div style={{ marginBlockStart: "var(--p-space-400)" }}>
          <Banner tone="warning" title={words.problemsTitle(found.length)}>
            <BlockStack gap="200">
              <List>
                {found.map(([path, { field, language, words: what }]) => (
                  <List.Item key={path}>
                    <Button variant="plain" onClick={() => { show(path, language); }}>{language ? `${field} (${words.inLanguage[language]})` : field}</Button>{": "}{what}
                  </List.Item>
                ))}
              </List>
              {isUnfit ? <Text as="p">{words.problemsText}</Text> : null}
            </BlockStack>
          </Banner>
        </div>
      )}
    </div>
  );
}

/** The id of the field that a path names. */
export const fieldId = (path: string): string => `design-${path.replaceAll(".", "-")}`;
