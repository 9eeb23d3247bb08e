import { BlockStack, Card, Text } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ComplaintReport } from "../../domain/report/complaint-report";
import type { ReportQuery } from "../../domain/report/report-query";
import type { ThemeHit } from "../../domain/report/find-themes";
import { ComplaintCharts } from "./complaint-charts";
import { ComplaintProducts } from "./complaint-products";
import type { ProductRow } from "./complaint-products";
import { reportMessages } from "./report-messages";
import { ReviewsBehind } from "./reviews-behind";

interface ReportProps {
  report: Omit<ComplaintReport, "products"> & {
    reviews: number;
    products: ProductRow[];
    more: boolean;
    behind: { rows: { id: string; productId: string; orderId: string | null; orderName: string | null; stars: number; text: string; hits: ThemeHit[]; writtenAt: Date }[]; count: number };
  };
  query: ReportQuery;
  onShowAll: () => void;
}

/** What is complained of: how much, of what, when, where, and every review behind it. */
export function Report({ report, query: { period, productId, theme }, onShowAll }: ReportProps) {
  const words = useWords(reportMessages);
  const { locale } = useReader();
  if (report.complaints === 0) return <Card><Text as="p">{words.noneInPeriod}</Text></Card>;
  const addressOf = (product: string, one: string | null): string => `?${new URLSearchParams({ period, product, ...(one ? { theme: one } : {}) }).toString()}#behind`;
  const chosen = productId === null ? null : (report.products.find((product) => product.productId === productId)?.title ?? words.unknownProduct);
  return (
    <BlockStack gap="400">
      <Card>
        <BlockStack gap="100">
          <Text as="p" fontWeight="medium">{words.summary(formatNumber(report.complaints, locale), formatNumber(report.reviews, locale))}</Text>
          {report.more ? <Text as="p" tone="subdued">{words.more(formatNumber(report.complaints, locale))}</Text> : null}
        </BlockStack>
      </Card>
      <ComplaintCharts report={report} />
      <ComplaintProducts products={report.products} addressOf={addressOf} />
      <section id="behind" aria-live="polite"><ReviewsBehind behind={report.behind} theme={theme} product={chosen} onShowAll={onShowAll} /></section>
    </BlockStack>
  );
}
