import { InlineStack, Text } from "@shopify/polaris";
import { dayOf, formatDay } from "~/kernel/day";
import { useReader, useWords } from "~/platform/ui/reader";
import type { InsertRow } from "./insert-table";
import { orderMessages } from "./order-messages";
import { VoucherBadge } from "./state-badges";

/** How an order's voucher stands, and until when it can be used. */
export function InsertStanding({ row }: { row: Pick<InsertRow, "state" | "validUntil"> }) {
  const words = useWords(orderMessages);
  const { locale, timeZone } = useReader();
  if (!row.state) return <>–</>;
  return (
    <InlineStack gap="200" blockAlign="center" wrap={false}>
      <VoucherBadge state={row.state} />
      {row.state === "live" && row.validUntil ? <Text as="span" tone="subdued">{words.validUntil(formatDay(dayOf(row.validUntil, timeZone), locale))}</Text> : null}
    </InlineStack>
  );
}
