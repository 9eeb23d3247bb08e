import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, ChoiceList, SkeletonBodyText, Text } from "@shopify/polaris";
import { useEffect } from "react";
import type { ChosenThing } from "~/kernel/voucher-terms";
import { useWords } from "~/platform/ui/reader";
import { conditionMessages } from "./rule-condition-messages";

interface SegmentsFieldProps {
  chosen: readonly ChosenThing[];
  error: string | undefined;
  onChange: (chosen: ChosenThing[]) => void;
}

export type SegmentsAnswer = { segments: ChosenThing[]; more: boolean } | null;

/** Shopify's segments, asked for when they are needed; what was chosen before stays choosable when they cannot be had. */
export function SegmentsField({ chosen, error, onChange }: SegmentsFieldProps) {
  const words = useWords(conditionMessages);
  const { data, load } = useFetcher<{ segments: SegmentsAnswer }>();
  const ask = (): void => { load("/app/inserts/rules/suggestions.json?of=segments"); };
  useEffect(() => { load("/app/inserts/rules/suggestions.json?of=segments"); }, [load]);
  const known = data?.segments?.segments ?? [];
  const all = [...known, ...chosen.filter(({ id }) => !known.some((one) => one.id === id))];
  return (
    <BlockStack gap="200">
      {data === undefined ? <div aria-busy="true"><Text as="p" tone="subdued">{words.segmentsLoading}</Text><SkeletonBodyText lines={2} /></div> : null}
      {data && data.segments === null ? <Banner tone="warning" action={{ content: words.again, onAction: ask }}><p>{words.segmentsFailed}</p></Banner> : null}
      {data?.segments && all.length === 0 ? <Text as="p" tone="subdued">{words.segmentsNone}</Text> : null}
      {all.length === 0 ? null : (
        <div style={{ maxHeight: "16rem", overflowY: "auto" }}>
          <ChoiceList
            allowMultiple title={words.kinds.segments} titleHidden selected={chosen.map(({ id }) => id)} {...(error ? { error } : {})}
            choices={all.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(ids) => { onChange(all.filter(({ id }) => ids.includes(id))); }}
          />
        </div>
      )}
      {all.length === 0 && error ? <Text as="p" tone="critical">{error}</Text> : null}
      <Text as="p" tone="subdued">{words.segmentsHelp}{data?.segments?.more ? ` ${words.segmentsMore}` : ""}</Text>
    </BlockStack>
  );
}
