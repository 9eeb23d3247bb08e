import { ActionList, Box, Button, Popover, Text } from "@shopify/polaris";
import { useState } from "react";
import { rejectionSchema } from "~/kernel/entries/review-entries";
import type { Rejection } from "~/kernel/entries/review-entries";
import { useReader, useWords } from "~/platform/ui/reader";
import { rejectionName, rejectionWords } from "../../domain/moderating/rejection-words";
import { reviewListMessages } from "./review-list-messages";

/** The five grounds on which a review can be rejected, and no other; what a rejection means is said above them. */
export function RejectFor({ busy, label, slim = false, onReject }: { busy: boolean; label?: string; slim?: boolean; onReject: (because: Rejection) => void }) {
  const words = useWords(reviewListMessages);
  const { locale } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      active={isOpen} onClose={() => { setOpen(false); }} autofocusTarget="first-node" ariaHaspopup="menu"
      activator={<Button disclosure disabled={busy} size={slim ? "slim" : "medium"} onClick={() => { setOpen(!isOpen); }} {...(label ? { accessibilityLabel: label } : {})}>{words.reject}</Button>}
    >
      <Box padding="300" maxWidth="22rem"><Text as="p" tone="subdued" variant="bodySm">{words.rejectHelp}</Text></Box>
      <ActionList
        actionRole="menuitem"
        items={rejectionSchema.options.map((because, index) => ({
          content: `${index + 1}  ${rejectionName(because, locale)}`, helpText: rejectionWords(because, locale), onAction: () => { setOpen(false); onReject(because); },
        }))}
      />
    </Popover>
  );
}
