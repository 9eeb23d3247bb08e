import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import type { FlagKind } from "~/kernel/entries/review-entries";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import { Flags } from "./flags";
import { reviewPageMessages } from "./review-page-messages";
import { Stars } from "./stars";

interface WrittenVersionsProps {
  versions: readonly {
    version: number;
    stars: number;
    title: string;
    body: string;
    displayName: string;
    attributes: Record<string, string>;
    photos: { id: string; thumbnail: string }[];
    writtenAt: Date;
    isShown: boolean;
    flags: FlagKind[];
  }[];
  /** The newest is not shown yet. */
  waits: boolean;
  onPhoto: (id: string) => void;
}

/** Everything the customer wrote, the newest on top. To be read only; why, is said. */
export function WrittenVersions({ versions, waits, onPhoto }: WrittenVersionsProps) {
  const words = useWords(reviewPageMessages);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.words}</Text>
        {versions.length === 0 ? <Text as="p" tone="subdued">{words.erasedWords}</Text> : null}
        {versions.map(({ version, stars, title, body, displayName, attributes, photos, writtenAt, isShown, flags }, index) => (
          <article key={version} style={{ borderInlineStart: "3px solid var(--p-color-border)", paddingInlineStart: "var(--p-space-300)" }}>
            <BlockStack gap="200">
              <InlineStack gap="200" blockAlign="center">
                <Stars stars={stars} />
                {versions.length > 1 ? <Text as="span" tone="subdued">{words.version(version)}</Text> : null}
                {isShown ? <Badge tone="success">{words.shown}</Badge> : waits && index === 0 ? <Badge tone="attention">{words.waiting}</Badge> : index > 0 ? <Badge>{words.earlier}</Badge> : null}
              </InlineStack>
              <div style={{ overflowWrap: "anywhere" }}>
                {title ? <Text as="h3" variant="headingSm">{title}</Text> : null}
                {body ? <p dir="auto" style={{ margin: 0, whiteSpace: "pre-wrap" }}>{body}</p> : title ? null : <Text as="p" tone="subdued">{words.noWords}</Text>}
              </div>
              {photos.length > 0 ? (
                <InlineStack gap="200">
                  {photos.map(({ id, thumbnail }, number) => (
                    <button key={id} type="button" aria-label={words.photo(number + 1)} onClick={() => { onPhoto(id); }} style={{ padding: 0, border: "1px solid var(--p-color-border)", borderRadius: 8, overflow: "hidden", cursor: "pointer", background: "none", lineHeight: 0 }}>
                      <img src={thumbnail} alt="" width={96} height={96} style={{ objectFit: "cover" }} />
                    </button>
                  ))}
                </InlineStack>
              ) : null}
              <Text as="p" tone="subdued">{[displayName, ...Object.entries(attributes).map(([key, value]) => `${key}: ${value}`)].filter(Boolean).join(" · ")}{displayName || Object.keys(attributes).length > 0 ? " · " : ""}<Moment at={writtenAt} /></Text>
              <Flags flags={flags} />
            </BlockStack>
          </article>
        ))}
        <Text as="p" tone="subdued">{words.wordsFixed}</Text>
      </BlockStack>
    </Card>
  );
}
