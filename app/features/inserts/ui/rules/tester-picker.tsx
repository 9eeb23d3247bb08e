import { BlockStack, Box, Button, Card, Form, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import { testerMessages } from "./tester-messages";

interface TesterPickerProps {
  orders: { orderId: string; name: string; placedAt: Date }[];
  search: string;
  chosen: string | null;
  busy: boolean;
  onSearch: (name: string) => void;
  onPick: (orderId: string) => void;
}

/** Any past order, found by its name; the newest first. */
export function TesterPicker({ orders, search, chosen, busy, onSearch, onPick }: TesterPickerProps) {
  const words = useWords(testerMessages);
  const [typed, setTyped] = useState(search);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.pickTitle}</Text>
        <Text as="p" tone="subdued">{words.pickHelp}</Text>
        <Form onSubmit={() => { onSearch(typed.trim()); }}>
          <TextField
            label={words.search} helpText={words.searchHelp} value={typed} onChange={setTyped} autoComplete="off" maxLength={40} type="search" clearButton
            onClearButtonClick={() => { setTyped(""); onSearch(""); }} connectedRight={<Button submit loading={busy}>{words.find}</Button>}
          />
        </Form>
        {orders.length === 0 ? <Text as="p">{search === "" ? words.noOrders : words.nothingFound}</Text> : (
          <ul style={{ listStyle: "none", margin: 0, padding: 0, maxHeight: "28rem", overflowY: "auto" }}>
            {orders.map(({ orderId, name, placedAt }) => (
              <li key={orderId}>
                <Box borderRadius="200" {...(orderId === chosen ? { background: "bg-surface-selected" } : {})} padding="150">
                  <InlineStack align="space-between" blockAlign="center" gap="200">
                    <Button variant="plain" pressed={orderId === chosen} onClick={() => { onPick(orderId); }}>{name}</Button>
                    <Text as="span" tone="subdued"><Moment at={placedAt} /></Text>
                  </InlineStack>
                </Box>
              </li>
            ))}
          </ul>
        )}
      </BlockStack>
    </Card>
  );
}
