import { BlockStack, Button, Card, Form, FormLayout, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "~/platform/ui/reader";
import { lookUpMessages } from "./look-up-messages";

interface LookUpFormProps {
  /** What was asked for by the page's address. */
  typed: string;
  busy: boolean;
  onLookUp: (typed: string, triedWith: string) => void;
}

/** One field for whatever the customer names, and one for the order with which it was tried. */
export function LookUpForm({ typed: first, busy, onLookUp }: LookUpFormProps) {
  const words = useWords(lookUpMessages);
  const [typed, setTyped] = useState(first);
  const [tried, setTried] = useState("");
  return (
    <Card>
      <Form onSubmit={() => { onLookUp(typed, tried); }}>
        <FormLayout>
          <TextField label={words.field} helpText={words.fieldHelp} value={typed} onChange={setTyped} maxLength={200} autoComplete="off" clearButton onClearButtonClick={() => { setTyped(""); }} />
          <TextField label={words.tried} helpText={words.triedHelp} value={tried} onChange={setTried} maxLength={100} autoComplete="off" />
          <BlockStack inlineAlign="start"><Button submit variant="primary" loading={busy}>{words.action}</Button></BlockStack>
        </FormLayout>
      </Form>
    </Card>
  );
}
