import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { readRewardAction, readRewardQuery } from "~/features/referrals/domain/referrals/reward-query";
import type { RewardAction } from "~/features/referrals/domain/referrals/reward-query";
import { actOnReward } from "~/features/referrals/referrals/act-on-reward.server";
import type { RewardAnswer } from "~/features/referrals/referrals/act-on-reward.server";
import { listRewards } from "~/features/referrals/referrals/list-rewards.server";
import { useListAddress } from "~/core/lists/ui/use-list-address";
import { rewardMessages } from "~/features/referrals/ui/referrals/reward-messages";
import { RewardTable } from "~/features/referrals/ui/referrals/reward-table";
import { RewardsToGive, UnclearRewards } from "~/features/referrals/ui/referrals/rewards-by-hand";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readRewardQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  return listRewards(await requireMerchant(request), query);
}

type Answer = RewardAnswer & { act: RewardAction["act"] };

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  const asked = readRewardAction((name) => form.get(name) ?? undefined);
  if (!asked) throw data(null, { status: 400 });
  const answer = await actOnReward(shop, asked, now());
  return data<Answer>({ ...answer, act: asked.act }, { status: answer.ok ? 200 : answer.reason === "unknown" ? 404 : 409 });
}

export default function RewardsPage() {
  const { rows, newer, older, toGive, moreToGive, unclear } = useLoaderData<typeof loader>();
  const words = useWords(rewardMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<typeof action>();
  const { values, choose, go } = useListAddress(["stage"]);
  const busy = fetcher.state === "idle" ? null : String(fetcher.formData?.get("key") ?? "");
  const act = (asked: RewardAction): void => { void fetcher.submit({ ...asked }, { method: "post" }); };
  useToast(fetcher.state === "idle" ? fetcher.data : undefined, (answer) => {
    if (answer.ok) return answer.act === "given" ? words.givenToast : words.cleared;
    bridge.toast.show({ unknown: words.unknown, over: words.givenOver, "no-benefit": words.givenOver, "not-unclear": words.notUnclear }[answer.reason], { isError: true });
    return null;
  });
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <UnclearRewards unclear={unclear} busy={busy} onAct={act} />
        <RewardsToGive toGive={toGive} more={moreToGive} busy={busy} onAct={act} />
        <RewardTable rows={rows} stage={values.stage} newer={newer} older={older} onStage={(stage) => { choose({ stage }); }} onGo={go} />
      </BlockStack>
    </Page>
  );
}
