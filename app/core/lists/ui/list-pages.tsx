import { Pagination } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { listMessages } from "./list-messages";

/** The way to the pages beside this one; nothing where there is only one. */
export function ListPages({ newer, older, onGo }: { newer: string | null; older: string | null; onGo: (place: Record<string, string>) => void }) {
  const words = useWords(listMessages);
  if (newer === null && older === null) return null;
  return (
    <div style={{ padding: "var(--p-space-300)", display: "flex", justifyContent: "center" }}>
      <Pagination
        hasPrevious={newer !== null} hasNext={older !== null} accessibilityLabels={{ previous: words.newer, next: words.older }}
        onPrevious={() => { if (newer !== null) onGo({ newer }); }} onNext={() => { if (older !== null) onGo({ older }); }}
      />
    </div>
  );
}
