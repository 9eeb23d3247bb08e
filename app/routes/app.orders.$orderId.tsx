import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useNavigate, useRevalidator } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Button, Layout, Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { explainOrder } from "~/features/inserts/orders/explain-order.server";
import { readPackingTable } from "~/features/inserts/packing/packing-table.server";
import { insertMessages } from "~/features/inserts/ui/orders/messages";
import { OrderFacts, UsedHere, WhyNoPrint } from "~/features/inserts/ui/orders/order-facts";
import { orderMessages } from "~/features/inserts/ui/orders/order-messages";
import { OrderStory } from "~/features/inserts/ui/orders/order-story";
import { PrinterChoice, PrintOutcome } from "~/features/inserts/ui/printing/print-panel";
import { useCardPrinter, usePrintInserts } from "~/features/inserts/ui/printing/use-print-inserts";
import { VoucherFacts } from "~/features/inserts/ui/orders/voucher-facts";
import { isDigits } from "~/kernel/gid";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request, params: { orderId = "" } }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const [order, table] = await Promise.all([isDigits(orderId) ? explainOrder(shop.id, orderId) : undefined, readPackingTable(shop.id)]);
  if (!order) throw data(null, { status: 404 });
  return { ...order, table };
}

export default function OrderPage() {
  const order = useLoaderData<typeof loader>();
  const words = useWords(orderMessages);
  const shared = useWords(insertMessages);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [printer, setPrinter] = useCardPrinter(order.table);
  const { state, print, forget } = usePrintInserts();
  // What has not been decided yet is decided by printing.
  const isPrintable = order.voucher ? order.voucher.worthless === null : order.story.length === 0;
  // Printing is entered in the book: the page shows it.
  useEffect(() => { if (state.kind === "printed" || state.kind === "nothing") revalidate(); }, [state.kind, revalidate]);
  return (
    <Page>
      <TitleBar title={words.orderTitle(order.orderName)}>
        <button type="button" variant="breadcrumb" onClick={() => { navigate("/app/orders"); }}>{words.listTitle}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{words.orderTitle(order.orderName)}</Text>
      <PrintOutcome state={state} onClose={forget} />
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <OrderStory story={order.story} />
            <UsedHere used={order.usedHere} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <OrderFacts order={{ ...order, hasCard: order.voucher !== null }}>
              {isPrintable ? (
                <>
                  <PrinterChoice printer={printer} onChange={setPrinter} />
                  <Button variant="primary" fullWidth loading={state.kind === "printing"} onClick={() => { void print([order.orderId], printer); }}>{order.prints > 0 ? shared.print.actionAgain : shared.print.actionOne}</Button>
                </>
              ) : null}
              {order.voucher?.worthless ? <WhyNoPrint worthless={order.voucher.worthless} code={order.voucher.code} /> : null}
            </OrderFacts>
            <VoucherFacts voucher={order.voucher} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
