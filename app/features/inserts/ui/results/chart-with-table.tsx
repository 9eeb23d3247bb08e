import { BlockStack, Box, Button, Collapsible, Text } from "@shopify/polaris";
import { Suspense, useEffect, useId, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "~/platform/ui/reader";
import { resultsMessages } from "./results-messages";

interface ChartWithTableProps {
  notes?: string[];
  legend?: ReactNode;
  heightPixels: number;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart, and behind a button the numbers that it is drawn from. */
export function ChartWithTable({ notes = [], legend, heightPixels, chart, table }: ChartWithTableProps) {
  const words = useWords(resultsMessages);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // Charts measure the room they have, which the server does not know; until then, the room is kept free.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => { setMounted(true); }, []);
  return (
    <BlockStack gap="300">
      {legend}
      <div style={{ height: heightPixels }}>{isMounted ? <Suspense fallback={null}>{chart}</Suspense> : null}</div>
      {notes.map((note) => <Text key={note} as="p" tone="subdued">{note}</Text>)}
      <div>
        <Button variant="plain" disclosure={isOpen ? "up" : "down"} ariaExpanded={isOpen} ariaControls={id} onClick={() => { setOpen(!isOpen); }}>
          {isOpen ? words.hideTable : words.showTable}
        </Button>
      </div>
      <Collapsible id={id} open={isOpen}>{isOpen ? <Box paddingBlockStart="100">{table}</Box> : null}</Collapsible>
    </BlockStack>
  );
}
