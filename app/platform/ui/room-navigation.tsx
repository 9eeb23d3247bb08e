import { NavLink, useLocation } from "@remix-run/react";
import { Badge, Box, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { formatNumber } from "./moment";
import { useReader } from "./reader";

interface RoomNavigationProps {
  label: string;
  /** `waiting` counts what waits for a person there; `end`: only this very address is the page. */
  pages: readonly { name: string; address: string; end?: boolean; waiting?: number }[];
}

/** From one page of a programme to its others; on a phone the row is pushed sideways, to where the page that is open stands. */
export function RoomNavigation({ label, pages }: RoomNavigationProps) {
  const { locale } = useReader();
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => { row.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" }); }, [pathname]);
  return (
    <Box paddingInline={{ xs: "200", sm: "600" }} paddingBlockStart="300">
      <nav ref={row} aria-label={label} style={{ overflowX: "auto", display: "flex", gap: "var(--p-space-100)", paddingBlockEnd: "var(--p-space-100)" }}>
        {pages.map(({ name, address, end = false, waiting = 0 }) => (
          <NavLink
            key={address} to={address} end={end} prefetch="intent"
            style={({ isActive }) => ({
              padding: "var(--p-space-150) var(--p-space-300)", borderRadius: "var(--p-border-radius-200)", textDecoration: "none", whiteSpace: "nowrap", color: "var(--p-color-text)", flexShrink: 0,
              ...(isActive ? { background: "var(--p-color-bg-surface-tertiary-active)" } : {}),
            })}
          >
            <InlineStack gap="150" blockAlign="center" wrap={false}>
              <Text as="span" fontWeight="medium">{name}</Text>
              {waiting > 0 ? <Badge tone="attention">{formatNumber(waiting, locale)}</Badge> : null}
            </InlineStack>
          </NavLink>
        ))}
      </nav>
    </Box>
  );
}
