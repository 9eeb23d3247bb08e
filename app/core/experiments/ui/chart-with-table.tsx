import { BlockStack, Box, Button, Collapsible, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "~/platform/ui/reader";
import { ChartRoom } from "./chart-room";
import { experimentMessages } from "./experiment-messages";

interface ChartWithTableProps {
  notes?: string[];
  legend?: ReactNode;
  /** Of the chart; without it, the chart keeps rooms of its own. */
  heightPixels?: number;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart, and behind a button the numbers that it is drawn from. */
export function ChartWithTable({ notes = [], legend, heightPixels, chart, table }: ChartWithTableProps) {
  const words = useWords(experimentMessages);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <BlockStack gap="300">
      {legend}
      {heightPixels === undefined ? chart : <ChartRoom heightPixels={heightPixels}>{chart}</ChartRoom>}
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
