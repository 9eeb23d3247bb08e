import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useNavigate, useRevalidator } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Button, Layout, Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { explainOrder } from "~/features/inserts/orders/explain-order.server";
import { insertMessages } from "~/features/inserts/ui/orders/messages";
import { OrderFacts, UsedHere } from "~/features/inserts/ui/orders/order-facts";
import { orderMessages } from "~/features/inserts/ui/orders/order-messages";
import { OrderStory } from "~/features/inserts/ui/orders/order-story";
import { PrintOutcome, ResolutionSelect } from "~/features/inserts/ui/printing/print-panel";
import { usePrintInserts, useResolution } from "~/features/inserts/ui/printing/use-print-inserts";
import { VoucherFacts } from "~/features/inserts/ui/orders/voucher-facts";
import { isDigits } from "~/kernel/gid";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request, params: { orderId = "" } }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const order = isDigits(orderId) ? await explainOrder(shop.id, orderId) : undefined;
  if (!order) throw data(null, { status: 404 });
  return order;
}

export default function OrderPage() {
  const order = useLoaderData<typeof loader>();
  const words = useWords(orderMessages);
  const shared = useWords(insertMessages);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [resolution, setResolution] = useResolution();
  const { state, print, forget } = usePrintInserts();
  // What has not been decided yet is decided by printing.
  const isPrintable = order.voucher !== null || order.story.length === 0;
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
                  <ResolutionSelect value={resolution} onChange={setResolution} />
                  <Button variant="primary" fullWidth loading={state.kind === "printing"} onClick={() => { void print([order.orderId], resolution); }}>{shared.print.actionOne}</Button>
                </>
              ) : null}
            </OrderFacts>
            <VoucherFacts voucher={order.voucher} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
