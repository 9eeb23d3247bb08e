import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { defineMessages } from "~/platform/i18n/define-messages";
import { useWords } from "~/platform/ui/reader";

/** The theme's editor for each block. */
export type ThemePlaces = Record<(typeof places)[number], string>;

const places = ["reviews", "badge", "carousel", "all"] as const;

const messages = defineMessages(
  {
    title: "In your shop's theme",
    intro: "Reviews stand where you put their blocks. Each button opens the theme editor with the block ready; nothing changes before you save there.",
    places: { reviews: "On the product page", badge: "Stars beside the title", carousel: "On the home page", all: "A page with all reviews" },
  },
  {
    de: {
      title: "Im Theme Ihres Shops",
      intro: "Bewertungen stehen da, wo Sie die Blöcke hinsetzen. Jeder Knopf öffnet den Theme-Editor mit dem fertigen Block; geändert wird erst, wenn Sie dort speichern.",
      places: { reviews: "Auf der Produktseite", badge: "Sterne neben dem Titel", carousel: "Auf der Startseite", all: "Eine Seite mit allen" },
    },
  },
);

/** Where reviews are shown, with the very places to put them. */
export function ReviewProgrammeTheme({ editors }: { editors: ThemePlaces }) {
  const words = useWords(messages);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.title}</Text>
        <Text as="p" tone="subdued">{words.intro}</Text>
        <InlineStack gap="200">{places.map((place) => <Button key={place} url={editors[place]} target="_top">{words.places[place]}</Button>)}</InlineStack>
      </BlockStack>
    </Card>
  );
}
