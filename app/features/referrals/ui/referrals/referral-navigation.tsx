import { NavLink } from "@remix-run/react";
import { Badge, Box, InlineStack, Text } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { sharedMessages } from "./shared-messages";

const pages = [
  { name: "referrals", address: "/app/referrals", end: true }, { name: "review", address: "/app/referrals/review", end: false }, { name: "rewards", address: "/app/referrals/rewards", end: false },
  { name: "advocates", address: "/app/referrals/advocates", end: false }, { name: "programme", address: "/app/referrals/programme", end: false }, { name: "results", address: "/app/referrals/results", end: false },
] as const;

/** From one page about recommending to the others; on a phone the row is pushed sideways. `waiting` counts what waits for a person, by page. */
export function ReferralNavigation({ waiting }: { waiting: { review: number; rewards: number } }) {
  const words = useWords(sharedMessages);
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
              {(name === "review" || name === "rewards") && waiting[name] > 0 ? <Badge tone="attention">{formatNumber(waiting[name], locale)}</Badge> : null}
            </InlineStack>
          </NavLink>
        ))}
      </nav>
    </Box>
  );
}
