import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, Layout, Page, Text } from "@shopify/polaris";
import { referralFactWords } from "~/features/referrals/domain/following/referral-words";
import { explainReferral } from "~/features/referrals/referrals/explain-referral.server";
import { listMessages } from "~/features/referrals/ui/referrals/list-messages";
import { ReferralFacts, WhatSpokeAgainst } from "~/features/referrals/ui/referrals/referral-facts";
import { RewardFacts } from "~/features/referrals/ui/referrals/reward-facts";
import { storyMessages } from "~/features/referrals/ui/referrals/story-messages";
import { ToldStory } from "~/features/referrals/ui/referrals/told-story";
import { DecideCard } from "~/features/referrals/ui/reviewing/decide-card";
import { useReview } from "~/features/referrals/ui/reviewing/use-review";
import { isDigits } from "~/kernel/gid";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request, params: { orderId = "" } }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const referral = isDigits(orderId) ? await explainReferral(shop, orderId) : undefined;
  if (!referral) throw data(null, { status: 404 });
  return referral;
}

export default function ReferralPage() {
  const referral = useLoaderData<typeof loader>();
  const words = useWords(storyMessages);
  const list = useWords(listMessages);
  const { locale, timeZone } = useReader();
  const navigate = useNavigate();
  const { orderId, orderName, currency } = referral;
  const { busy, send } = useReview(new Map([[orderId, orderName]]));
  return (
    <Page>
      <TitleBar title={words.title(orderName)}>
        <button type="button" variant="breadcrumb" onClick={() => { navigate("/app/referrals"); }}>{list.title}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{words.title(orderName)}</Text>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <DecideCard may={referral.may} busy={busy} onDecide={(verdict, note) => { send([orderId], verdict, note); }} />
            <Card>
              <BlockStack gap="400">
                <Text as="h2" variant="headingMd">{words.story}</Text>
                <ToldStory steps={referral.story.map(({ key, at, fact }) => ({ key, at, words: referralFactWords(fact, { locale, timeZone, currency }) }))} />
              </BlockStack>
            </Card>
            <RewardFacts reward={referral.reward} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <ReferralFacts {...referral} />
            <WhatSpokeAgainst signals={referral.signals} score={referral.score} lost={referral.lost} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
