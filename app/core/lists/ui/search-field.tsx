import { Button, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useWords } from "~/platform/ui/reader";
import { listMessages } from "./list-messages";

/** Looks for what is typed when it is sent, or cleared. */
export function SearchField({ label, value, onSearch, placeholder }: { label: string; value: string; onSearch: (typed: string) => void; placeholder?: string }) {
  const words = useWords(listMessages);
  const [typed, setTyped] = useState(value);
  useEffect(() => { setTyped(value); }, [value]);
  return (
    <form role="search" onSubmit={(event) => { event.preventDefault(); onSearch(typed); }}>
      <TextField
        label={label} value={typed} onChange={setTyped} autoComplete="off" type="search" maxLength={60} clearButton onClearButtonClick={() => { setTyped(""); onSearch(""); }}
        connectedRight={<Button submit size="large">{words.searchAction}</Button>} {...(placeholder ? { placeholder } : {})}
      />
    </form>
  );
}
