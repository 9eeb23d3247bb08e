import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useRevalidator, useSearchParams } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, InlineGrid, Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { readInsertQuery } from "~/features/inserts/domain/orders/insert-query";
import { listInserts } from "~/features/inserts/orders/list-inserts.server";
import { readPackingTable } from "~/features/inserts/packing/packing-table.server";
import { InsertFilters } from "~/features/inserts/ui/orders/insert-filters";
import type { FilterValues } from "~/features/inserts/ui/orders/insert-filters";
import { InsertTable } from "~/features/inserts/ui/orders/insert-table";
import { orderMessages } from "~/features/inserts/ui/orders/order-messages";
import { PrintOutcome, PrintPanel } from "~/features/inserts/ui/printing/print-panel";
import { useCardPrinter, usePrintInserts } from "~/features/inserts/ui/printing/use-print-inserts";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readInsertQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const [page, table] = await Promise.all([listInserts(shop.id, query), readPackingTable(shop.id)]);
  return { ...page, table };
}

export default function OrdersPage() {
  const { inserts, newer, older, table } = useLoaderData<typeof loader>();
  const words = useWords(orderMessages);
  const [search, setSearch] = useSearchParams();
  const [printer, setPrinter] = useCardPrinter(table);
  const { state, print, forget } = usePrintInserts();
  const { revalidate } = useRevalidator();
  useEffect(() => { if (state.kind === "printed") revalidate(); }, [state.kind, revalidate]);
  const values = filterValues(search);
  const isFiltered = Boolean(values.search || values.decision || values.state || values.printed);
  const withCard = inserts.filter(({ printable }) => printable).map(({ orderId }) => orderId);
  const go = (place: Record<string, string>): void => { setSearch({ ...said(values), ...place }); };
  return (
    <Page fullWidth>
      <TitleBar title={words.listTitle} />
      <Text as="h1" visuallyHidden>{words.listTitle}</Text>
      <PrintOutcome state={state} onClose={forget} />
      <BlockStack gap="400">
        <InlineGrid columns={{ xs: 1, lg: ["twoThirds", "oneThird"] }} gap="400" alignItems="start">
          <InsertFilters values={values} onChange={(chosen) => { setSearch(said(chosen)); }} />
          <PrintPanel
            printer={printer} onPrinter={setPrinter} cards={withCard.length} printing={state.kind === "printing"}
            onPrintPage={() => { void print(withCard, printer); }}
          />
        </InlineGrid>
        <InsertTable
          key={search.toString()} inserts={inserts} isFiltered={isFiltered}
          onNewer={newer === null ? null : () => { go({ newer }); }}
          onOlder={older === null ? null : () => { go({ older }); }}
          onPrint={(orderIds) => { void print(orderIds, printer); }}
        />
      </BlockStack>
    </Page>
  );
}

function filterValues(search: URLSearchParams): FilterValues {
  const read = (name: string): string => search.get(name) ?? "";
  return { search: read("search"), decision: read("decision"), state: read("state"), printed: read("printed"), rows: read("rows") || "50" };
}

/** Only what was chosen stands in the address. */
const said = (values: FilterValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== "" && !(name === "rows" && value === "50")));
