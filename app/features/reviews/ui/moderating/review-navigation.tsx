import { NavLink } from "@remix-run/react";
import { Badge, Box, InlineStack, Text } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { reviewListMessages } from "./review-list-messages";

const pages = [
  { name: "reviews", address: "/app/reviews", end: true }, { name: "report", address: "/app/reviews/report", end: false },
  { name: "programme", address: "/app/reviews/programme", end: false }, { name: "results", address: "/app/reviews/results", end: false },
  { name: "exchange", address: "/app/reviews/exchange", end: false },
] as const;

/** From one page about reviews to the others; on a phone the row is pushed sideways. `waiting` counts reviews that wait for a look. */
export function ReviewNavigation({ waiting }: { waiting: number }) {
  const words = useWords(reviewListMessages);
  const { locale } = useReader();
  return (
    <Box paddingInline={{ xs: "200", sm: "600" }} paddingBlockStart="300">
      <nav aria-label={words.menu} style={{ overflowX: "auto", display: "flex", gap: "var(--p-space-100)", paddingBlockEnd: "var(--p-space-100)" }}>
        {pages.map(({ name, address, end }) => (
          <NavLink
            key={name} to={address} end={end} prefetch="intent"
            style={({ isActive }) => ({
              padding: "var(--p-space-150) var(--p-space-300)", borderRadius: "var(--p-border-radius-200)", textDecoration: "none", whiteSpace: "nowrap", color: "var(--p-color-text)", flexShrink: 0,
              ...(isActive ? { background: "var(--p-color-bg-surface-tertiary-active)" } : {}),
            })}
          >
            <InlineStack gap="150" blockAlign="center" wrap={false}>
              <Text as="span" fontWeight="medium">{words.pages[name]}</Text>
              {name === "reviews" && waiting > 0 ? <Badge tone="attention">{formatNumber(waiting, locale)}</Badge> : null}
            </InlineStack>
          </NavLink>
        ))}
      </nav>
    </Box>
  );
}
