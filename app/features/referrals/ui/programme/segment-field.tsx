import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Combobox, InlineStack, Listbox, Tag, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { ChosenThing } from "~/kernel/voucher-terms";
import { useWords } from "~/platform/ui/reader";
import { programmeMessages } from "./programme-messages";

interface SegmentFieldProps {
  chosen: ChosenThing | null;
  onChange: (chosen: ChosenThing | null) => void;
}

/** After the last letter; each question goes to Shopify. */
const pauseMilliseconds = 250;

/** One of Shopify's segments, or none: those edited last, and any other by a part of its name. What was chosen stands below with its name. */
export function SegmentField({ chosen, onChange }: SegmentFieldProps) {
  const words = useWords(programmeMessages);
  const [typed, setTyped] = useState("");
  const { data, load, state } = useFetcher<{ segments: { segments: ChosenThing[]; more: boolean } | null }>();
  const [times, setTimes] = useState(0);
  const search = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => { load(`/app/segments.json?${new URLSearchParams({ search }).toString()}`); }, search === "" ? 0 : pauseMilliseconds);
    return () => { clearTimeout(timer); };
  }, [load, search, times]);
  const found = data?.segments ?? undefined;
  const isAsking = state !== "idle" || data === undefined;
  const choose = (id: string): void => {
    setTyped("");
    const thing = found?.segments.find((one) => one.id === id);
    if (thing) onChange(thing);
  };
  return (
    // Enter chooses; it does not save the page.
    <div onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }}>
      <BlockStack gap="200">
        <Combobox
          activator={(
            <Combobox.TextField
              label={words.segment} helpText={found?.more ? `${words.segmentHelp} ${words.segmentMore}` : words.segmentHelp} value={typed} onChange={setTyped} autoComplete="off" maxLength={255}
            />
          )}
        >
          {found && found.segments.length > 0 ? (
            <Listbox onSelect={choose}>
              {found.segments.map(({ id, title }) => <Listbox.Option key={id} value={id} selected={id === chosen?.id} accessibilityLabel={title}>{title}</Listbox.Option>)}
              {isAsking ? <Listbox.Loading accessibilityLabel={words.segmentLoading} /> : null}
            </Listbox>
          ) : null}
        </Combobox>
        <div role="status">
          {isAsking && !found ? <Text as="p" tone="subdued">{words.segmentLoading}</Text> : null}
          {found?.segments.length === 0 && search !== "" && !isAsking ? <Text as="p" tone="subdued">{words.segmentNotFound}</Text> : null}
        </div>
        {data?.segments === null && !isAsking ? <Banner tone="warning" action={{ content: words.again, onAction: () => { setTimes(times + 1); } }}><p>{words.segmentFailed}</p></Banner> : null}
        {chosen === null ? <Text as="p" tone="subdued">{words.segmentNone}</Text> : (
          <InlineStack><Tag accessibilityLabel={words.removeSegment(chosen.title)} onRemove={() => { onChange(null); }}>{chosen.title}</Tag></InlineStack>
        )}
      </BlockStack>
    </div>
  );
}
