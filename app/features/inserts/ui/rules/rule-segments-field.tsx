import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Combobox, InlineStack, Listbox, Tag, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { ChosenThing } from "~/kernel/voucher-terms";
import { useWords } from "~/platform/ui/reader";
import { useSettled } from "../designs/design-settled";
import { conditionMessages } from "./rule-condition-messages";

interface SegmentsFieldProps {
  chosen: readonly ChosenThing[];
  error: string | undefined;
  onChange: (chosen: ChosenThing[]) => void;
}

export type SegmentsAnswer = { segments: ChosenThing[]; more: boolean } | null;

/** After the last letter; each question goes to Shopify. */
const pauseMilliseconds = 250;

/**
 * Shopify's segments: those edited last, and any other by a part of its name. What was chosen stands below with its name, whether or not Shopify
 * can be asked.
 */
export function SegmentsField({ chosen, error, onChange }: SegmentsFieldProps) {
  const words = useWords(conditionMessages);
  const [typed, setTyped] = useState("");
  const { found, failed, loading, ask } = useSegments(typed.trim());
  const toggle = (id: string): void => {
    setTyped("");
    const thing = found?.segments.find((one) => one.id === id);
    if (chosen.some((one) => one.id === id)) onChange(chosen.filter((one) => one.id !== id));
    else if (thing) onChange([...chosen, thing]);
  };
  // As it is called today, where Shopify has just said so.
  const titleOf = ({ id, title }: ChosenThing): string => found?.segments.find((one) => one.id === id)?.title ?? title;
  const nothing = found?.segments.length === 0 ? (typed.trim() === "" ? words.segmentsNone : words.segmentsNotFound) : undefined;
  return (
    // Enter chooses; it does not save the page.
    <div onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }}>
      <BlockStack gap="200">
        <Combobox
          allowMultiple
          activator={(
            <Combobox.TextField
              label={words.segmentsLabel} helpText={found?.more ? `${words.segmentsHelp} ${words.segmentsMore}` : words.segmentsHelp} error={error ?? false}
              value={typed} onChange={setTyped} autoComplete="off" maxLength={255}
            />
          )}
        >
          {found && found.segments.length > 0 ? (
            <Listbox onSelect={toggle}>
              {found.segments.map((one) => (
                <Listbox.Option key={one.id} value={one.id} selected={chosen.some(({ id }) => id === one.id)} accessibilityLabel={one.title}>{one.title}</Listbox.Option>
              ))}
              {loading ? <Listbox.Loading accessibilityLabel={words.segmentsLoading} /> : null}
            </Listbox>
          ) : null}
        </Combobox>
        <div role="status">
          {loading && !found ? <Text as="p" tone="subdued">{words.segmentsLoading}</Text> : null}
          {nothing && !loading ? <Text as="p" tone="subdued">{nothing}</Text> : null}
        </div>
        {failed ? <Banner tone="warning" action={{ content: words.again, onAction: ask }}><p>{words.segmentsFailed}</p></Banner> : null}
        {chosen.length === 0 ? null : (
          <InlineStack gap="200">
            {chosen.map((one) => (
              <Tag key={one.id} accessibilityLabel={words.removeThing(titleOf(one))} onRemove={() => { onChange(chosen.filter(({ id }) => id !== one.id)); }}>{titleOf(one)}</Tag>
            ))}
          </InlineStack>
        )}
      </BlockStack>
    </div>
  );
}

/** What Shopify names to what was typed; until it answers anew, its last answer. */
function useSegments(typed: string) {
  const { data, load, state } = useFetcher<{ segments: SegmentsAnswer }>();
  const settled = useSettled(typed, pauseMilliseconds);
  const [times, setTimes] = useState(0);
  useEffect(() => { load(`/app/segments.json?${new URLSearchParams({ search: settled }).toString()}`); }, [load, settled, times]);
  return {
    found: data?.segments ?? undefined, failed: data !== undefined && data.segments === null && state === "idle",
    loading: state !== "idle" || data === undefined || settled !== typed, ask: () => { setTimes(times + 1); },
  };
}
