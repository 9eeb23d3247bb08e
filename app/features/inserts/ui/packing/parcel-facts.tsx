import { Badge, BlockStack, Icon, InlineStack, Text } from "@shopify/polaris";
import { GiftCardIcon } from "@shopify/polaris-icons";
import { Link } from "@remix-run/react";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { reasonWords } from "../../domain/deciding/reason-words";
import { parcelMessages } from "./parcel-messages";
import { parcelLinkId } from "./parcel-row";
import type { ParcelRow } from "./parcel-row";

/** The order's name, and what a row's keyboard focus stands on. A press on it opens the order and chooses nothing. */
export function ParcelName({ parcel }: { parcel: ParcelRow }) {
  return (
    <Link id={parcelLinkId(parcel.orderId)} to={`/app/orders/${parcel.orderId}`} onClick={(event) => { event.stopPropagation(); }} style={{ color: "inherit", fontWeight: 650 }}>
      {parcel.orderName}
    </Link>
  );
}

/** What the packer must not overlook. */
export function ParcelGift({ gift }: { gift: string }) {
  const words = useWords(parcelMessages);
  return gift === "" ? null : (
    <div style={giftStyle}>
      <span style={{ flex: "none" }}><Icon source={GiftCardIcon} /></span>
      <Text as="span" fontWeight="semibold">{words.gift(gift)}</Text>
    </div>
  );
}

const giftStyle = {
  display: "inline-flex", alignItems: "start", gap: "var(--p-space-150)", padding: "var(--p-space-100) var(--p-space-200)", whiteSpace: "normal", overflowWrap: "anywhere",
  minWidth: "9rem", maxWidth: "22rem", borderRadius: "var(--p-border-radius-200)", background: "var(--p-color-bg-fill-caution)", color: "var(--p-color-text-caution-on-bg-fill)",
} as const;

export function ParcelArticles({ parcel }: { parcel: ParcelRow }) {
  const words = useWords(parcelMessages);
  if (parcel.articles === null) return <Text as="span" tone="subdued">{words.unknownArticles}</Text>;
  return (
    <div style={{ whiteSpace: "normal", overflowWrap: "anywhere", minWidth: "11rem" }}>
      {parcel.articles.map(({ quantity, sku, title }, index) => (
        <div key={index}>{quantity} × {title} {sku ? <span style={{ whiteSpace: "nowrap", color: "var(--p-color-text-secondary)" }}>({sku})</span> : null}</div>
      ))}
      {parcel.moreArticles > 0 ? <Text as="span" tone="subdued">{words.moreArticles(parcel.moreArticles)}</Text> : null}
    </div>
  );
}

/** Whether an insert goes into it, and what became of that. */
export function ParcelInsert({ parcel }: { parcel: ParcelRow }) {
  const words = useWords(parcelMessages);
  const { locale } = useReader();
  const { decision, split, voucherOver, printedAt, packedAt } = parcel;
  return (
    <div style={{ whiteSpace: "normal", minWidth: "9rem" }}>
      <BlockStack gap="050">
        {decision !== "voucher" ? <Text as="span" tone="subdued">{words.noInsert(reasonWords(parcel.reason, locale))}</Text> : voucherOver
          ? <Text as="span" tone="subdued">{words.voucherOver}</Text>
          : <InlineStack gap="150">{printedAt ? <Badge tone="success">{words.printedAt}</Badge> : <Badge>{words.notPrinted}</Badge>}</InlineStack>}
        {packedAt ? <Text as="span" tone="subdued">{words.packedAt}: <Moment at={packedAt} /></Text> : null}
        {decision === "voucher" && split !== "one-parcel" ? <Text as="span" fontWeight={split === "insert-went-with-first" ? "regular" : "semibold"}>{words.split[split]}</Text> : null}
      </BlockStack>
    </div>
  );
}
