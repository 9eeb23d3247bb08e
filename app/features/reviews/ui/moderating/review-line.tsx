import { Badge, BlockStack, Box, Button, Checkbox, InlineStack, Link, Text } from "@shopify/polaris";
import { dayOf, formatDay } from "~/kernel/day";
import type { Rejection } from "~/kernel/entries/review-entries";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { rejectionName } from "../../domain/moderating/rejection-words";
import type { ReviewRow } from "../../domain/moderating/review-row";
import { Flags } from "./flags";
import { RejectFor } from "./reject-for";
import { reviewListMessages } from "./review-list-messages";
import { Stars } from "./stars";
import { StateBadge } from "./state-badge";

interface ReviewLineProps {
  row: ReviewRow;
  chosen: boolean;
  marked: boolean;
  busy: boolean;
  onChoose: (on: boolean) => void;
  onMark: () => void;
  onPublish: () => void;
  onReject: (because: Rejection) => void;
}

export const reviewLineId = (key: string): string => `review-${key}`;

/** A review in the list: who said what about which product, what asks for a look and until when, and what can be done. */
export function ReviewLine({ row, chosen, marked, busy, onChoose, onMark, onPublish, onReject }: ReviewLineProps) {
  const words = useWords(reviewListMessages);
  const { locale, timeZone } = useReader();
  const product = row.productTitle ?? words.unknownProduct;
  const mayReject = row.state === "published" || row.state === "pending";
  return (
    <li id={reviewLineId(row.key)} aria-current={marked} onFocus={onMark} style={{ borderInlineStart: `4px solid ${marked ? "var(--p-color-border-emphasis)" : "transparent"}` }}>
      <Box padding="400" borderBlockEndWidth="025" borderColor="border" {...(chosen ? { background: "bg-surface-selected" as const } : {})}>
        <InlineStack gap="300" wrap={false} blockAlign="start">
          <Checkbox label={words.select(product, row.displayName || words.noName)} labelHidden checked={chosen} onChange={onChoose} />
          <div style={{ flex: 1, minWidth: 0 }}>
            <BlockStack gap="200">
              <InlineStack align="space-between" gap="200">
                <Link url={`/app/reviews/${row.id}`} monochrome removeUnderline><Text as="span" fontWeight="semibold">{product}</Text></Link>
                <Text as="span" tone="subdued"><Moment at={row.writtenAt} /></Text>
              </InlineStack>
              <InlineStack gap="200" blockAlign="center"><Stars stars={row.stars} /><StateBadge state={row.waits ? "pending" : row.state} /><Standing row={row} /></InlineStack>
              <div style={{ overflowWrap: "anywhere" }}>
                {row.title ? <Text as="p" fontWeight="medium">{row.title}</Text> : null}
                {row.body ? <p dir="auto" style={{ margin: 0, whiteSpace: "pre-wrap", display: "-webkit-box", WebkitLineClamp: 8, WebkitBoxOrient: "vertical", overflow: "hidden" }}>{row.body}</p> : row.title ? null : <Text as="p" tone="subdued">{words.noWords}</Text>}
              </div>
              <Text as="p" tone="subdued">
                {[row.displayName || words.noName, words.verified[row.verified], ...(row.orderName ? [words.order(row.orderName)] : []), ...(row.photos > 0 ? [words.photos(row.photos)] : []), ...(row.replied ? [words.replied] : [])].join(" · ")}
              </Text>
              <Flags flags={row.flags} />
              {row.shownAtLatest ? <Text as="p" fontWeight="medium">{words.latest(formatDay(dayOf(row.shownAtLatest, timeZone), locale))}{row.olderIsShown ? `. ${words.olderShown}` : ""}</Text> : null}
              {row.waits || mayReject ? (
                <InlineStack gap="200">
                  {row.waits ? <Button size="slim" disabled={busy} onClick={onPublish} accessibilityLabel={words.publishOf(product)}>{words.publish}</Button> : null}
                  {mayReject ? <RejectFor slim busy={busy} label={words.rejectOf(product)} onReject={onReject} /> : null}
                </InlineStack>
              ) : null}
            </BlockStack>
          </div>
        </InlineStack>
      </Box>
    </li>
  );
}

/** Why it is not shown, and that something was given for it. */
function Standing({ row: { state, because, incentivized } }: { row: ReviewRow }) {
  const words = useWords(reviewListMessages);
  const { locale } = useReader();
  const why = because === null ? null : because === "customer" || because === "erased" || because === "merged" ? words.withdrawnBecause[because] : rejectionName(because, locale);
  return (
    <>
      {why && (state === "rejected" || state === "withdrawn") ? <Text as="span" tone="subdued">{why}</Text> : null}
      {incentivized ? <Badge>{words.incentivized}</Badge> : null}
    </>
  );
}
