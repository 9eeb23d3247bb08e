import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Box, Button, Card, Layout, Page, Text } from "@shopify/polaris";
import { actOnCase } from "~/features/reviews/cases/act-on-case.server";
import { readCase } from "~/features/reviews/cases/read-case.server";
import { readCaseAction } from "~/features/reviews/domain/cases/case-action";
import { keyInAddress } from "~/features/reviews/domain/cases/case-address";
import { CaseFacts } from "~/features/reviews/ui/cases/case-facts";
import { CaseStory } from "~/features/reviews/ui/cases/case-story";
import { caseMessages } from "~/features/reviews/ui/cases/case-messages";
import { Conversation } from "~/features/reviews/ui/cases/conversation";
import { ReplyBox } from "~/features/reviews/ui/cases/reply-box";
import { useCaseActions } from "~/features/reviews/ui/cases/use-case-actions";
import type { CaseAnswer } from "~/features/reviews/ui/cases/use-case-actions";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request, params: { caseKey = "" } }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const key = keyInAddress(caseKey);
  const found = key === undefined ? undefined : await readCase(shop, key);
  if (!found) throw data(null, { status: 404 });
  return found;
}

export async function action({ request, params: { caseKey = "" } }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const [key, wish] = [keyInAddress(caseKey), readCaseAction(Object.fromEntries(await request.formData()))];
  if (key === undefined) throw data(null, { status: 404 });
  if (!wish) return data<CaseAnswer>({ ok: false, reason: null }, { status: 400 });
  const answer = await actOnCase(shop, key, wish, now());
  return data<CaseAnswer>(answer, { status: answer.ok ? 200 : answer.reason === "gone" ? 404 : 422 });
}

export default function CasePage() {
  const found = useLoaderData<typeof loader>();
  const words = useWords(caseMessages);
  const navigate = useNavigate();
  const { typed, type, busy, error, reply, close, reopen } = useCaseActions(found.address);
  const order = found.orderName === null ? words.unknownOrder : words.order(found.orderName);
  const title = words.caseOf(words.kinds[found.kind], order);
  const lastSaid = found.words.filter(({ from }) => from === "customer").at(-1)?.text ?? null;
  return (
    <Page>
      <TitleBar title={title}>
        <button type="button" variant="breadcrumb" onClick={() => { navigate("/app/cases"); }}>{words.title}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{title}</Text>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <Card>
              <BlockStack gap="300">
                <Text as="h2" variant="headingMd">{words.conversation}</Text>
                <Conversation words={found.words} isReview={found.kind === "review"} />
              </BlockStack>
            </Card>
            {found.canReply
              ? <ReplyBox typed={typed} onType={type} onSend={reply} busy={busy} error={error} orderName={found.orderName} said={lastSaid} />
              : <Banner tone="info"><p>{words.nobody}</p></Banner>}
            <Box paddingInline={{ xs: "400", sm: "0" }}>
              {found.state === "closed"
                ? <Button disabled={busy} onClick={reopen}>{words.reopen}</Button>
                : <Button disabled={busy} onClick={close}>{found.state === "answered" ? words.closeAnswered : words.close}</Button>}
            </Box>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird"><BlockStack gap="400"><CaseFacts {...found} /><CaseStory story={found.story} /></BlockStack></Layout.Section>
      </Layout>
    </Page>
  );
}
