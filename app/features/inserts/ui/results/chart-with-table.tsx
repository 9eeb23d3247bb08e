import { BlockStack, Box, Button, Card, Collapsible, Text } from "@shopify/polaris";
import { Suspense, useEffect, useId, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "~/platform/ui/reader";
import { resultsMessages } from "./results-messages";

interface ChartWithTableProps {
  title: string;
  /** What the chart shows, for those who do not see it. */
  label: string;
  notes?: string[];
  legend?: ReactNode;
  heightPixels: number;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart, and behind a button the numbers that it is drawn from. */
export function ChartWithTable({ title, label, notes = [], legend, heightPixels, chart, table }: ChartWithTableProps) {
  const words = useWords(resultsMessages);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // Charts measure the room they have, which the server does not know; until then, the room is kept free.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => { setMounted(true); }, []);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{title}</Text>
        {legend}
        <div role="img" aria-label={label} style={{ height: heightPixels }}>
          {isMounted ? <Suspense fallback={null}>{chart}</Suspense> : null}
        </div>
        {notes.map((note) => <Text key={note} as="p" tone="subdued">{note}</Text>)}
        <div>
          <Button variant="plain" disclosure={isOpen ? "up" : "down"} ariaExpanded={isOpen} ariaControls={id} onClick={() => { setOpen(!isOpen); }}>
            {isOpen ? words.hideTable : words.showTable}
          </Button>
        </div>
        <Collapsible id={id} open={isOpen}>{isOpen ? <Box paddingBlockStart="100">{table}</Box> : null}</Collapsible>
      </BlockStack>
    </Card>
  );
}
