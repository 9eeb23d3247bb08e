import { Link } from "@remix-run/react";
import { BlockStack, Box, Card, InlineStack, Text, useBreakpoints } from "@shopify/polaris";
import type { ReactNode } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ThemeCounts } from "../../domain/report/complaint-report";
import { themeName, themesOrNone } from "../../domain/report/theme";
import type { ThemeOrNone } from "../../domain/report/theme";
import { reportMessages } from "./report-messages";

export interface ProductRow {
  productId: string;
  title: string | null;
  complaints: number;
  reviews: number;
  themes: ThemeCounts;
}

interface ComplaintProductsProps {
  products: readonly ProductRow[];
  /** The address that shows what is behind a number. */
  addressOf: (productId: string, theme: ThemeOrNone | null) => string;
}

/** Products with what is complained of, each number a way to the reviews behind it; the darker, the more. */
export function ComplaintProducts({ products, addressOf }: ComplaintProductsProps) {
  const words = useWords(reportMessages);
  const { mdDown } = useBreakpoints();
  const { locale } = useReader();
  const most = Math.max(1, ...products.flatMap(({ themes }) => themesOrNone.map((theme) => themes[theme])));
  const number = (product: ProductRow, theme: ThemeOrNone | null, count: number): ReactNode => (
    <Link
      to={addressOf(product.productId, theme)} preventScrollReset style={{ color: "inherit", fontVariantNumeric: "tabular-nums" }}
      aria-label={words.behindLabel(formatNumber(count, locale), theme === null ? words.behindAll : themeName(theme, locale), product.title ?? words.unknownProduct)}
    >{formatNumber(count, locale)}</Link>
  );
  const shade = (count: number) => ({ background: count === 0 ? "transparent" : `color-mix(in srgb, var(--p-color-bg-fill-warning) ${12 + Math.round((60 * count) / most)}%, transparent)` });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.productsTitle}</Text>
        {mdDown ? (
          <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
            {products.map((product) => (
              <li key={product.productId}>
                <Box paddingBlock="300" borderBlockEndWidth="025" borderColor="border">
                  <BlockStack gap="200">
                    <Text as="h3" variant="headingSm">{product.title ?? words.unknownProduct}</Text>
                    <span>{number(product, null, product.complaints)} {words.ofReviews(formatNumber(product.reviews, locale))}</span>
                    <InlineStack gap="200">
                      {themesOrNone.filter((theme) => product.themes[theme] > 0).map((theme) => (
                        <span key={theme} style={{ ...shade(product.themes[theme]), borderRadius: 6, padding: "2px 8px" }}>{themeName(theme, locale)} {number(product, theme, product.themes[theme])}</span>
                      ))}
                    </InlineStack>
                  </BlockStack>
                </Box>
              </li>
            ))}
          </ul>
        ) : (
          <div style={{ overflowX: "auto" }}>
            <table style={{ borderCollapse: "collapse", width: "100%" }} aria-label={words.productsTitle}>
              <thead>
                <tr>{[words.product, words.complaints, ...themesOrNone.map((theme) => themeName(theme, locale))].map((title, index) => (
                  <th key={title} scope="col" style={{ ...cell, textAlign: index === 0 ? "start" : "end", verticalAlign: "bottom" }}><Text as="span" tone="subdued" fontWeight="medium">{title}</Text></th>
                ))}</tr>
              </thead>
              <tbody>
                {products.map((product) => (
                  <tr key={product.productId}>
                    <th scope="row" style={{ ...cell, textAlign: "start", overflowWrap: "anywhere", minWidth: "9rem" }}><Text as="span" fontWeight="medium">{product.title ?? words.unknownProduct}</Text></th>
                    <td style={{ ...cell, textAlign: "end" }}>
                      {number(product, null, product.complaints)}
                      <Text as="p" tone="subdued" variant="bodySm">{words.ofReviews(formatNumber(product.reviews, locale))}</Text>
                    </td>
                    {themesOrNone.map((theme) => <td key={theme} style={{ ...cell, ...shade(product.themes[theme]), textAlign: "end" }}>{product.themes[theme] === 0 ? <span aria-label="0">–</span> : number(product, theme, product.themes[theme])}</td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Text as="p" tone="subdued">{words.productsNote}</Text>
      </BlockStack>
    </Card>
  );
}

const cell = { padding: "var(--p-space-200)", borderBlockEnd: "1px solid var(--p-color-border-secondary)" } as const;
