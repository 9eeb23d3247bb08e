import { Share } from "./Share";
import { FriendVoucher } from "./FriendVoucher";
import type { ReferralView } from "./referral-view";
import { useView } from "./use-view";
import { WhoSentYou } from "./WhoSentYou";

/**
 * What stands on the thank-you page and on the order status page. An order that went through is good news: a block that has nothing to say, or
 * cannot reach the app, says nothing.
 *
 * @param mayBePersonal whether somebody who is signed in looks at it, as far as the page knows; else nothing about a person is shown, whatever the app answers
 */
export function OrderBlock({ checkoutToken, mayBePersonal }: { checkoutToken: string | null; mayBePersonal: boolean }) {
  const { translate } = shopify.i18n;
  const { answer } = useView(checkoutToken);
  if (answer.kind === "asking") return <s-skeleton-paragraph content={translate("asking")} />;
  if (answer.kind === "failed") return null;
  const { on, ask, advocate, friend } = seenBy(answer.view, mayBePersonal);
  if (!on || !(advocate || friend || ask)) return null;
  return (
    <s-stack gap="base">
      {advocate ? <Share advocate={advocate} heading={translate("shareNow")} isPaused={answer.view.paused} /> : null}
      {friend ? <FriendVoucher voucher={friend} /> : null}
      {ask ? <WhoSentYou checkoutToken={checkoutToken} /> : null}
    </s-stack>
  );
}

const seenBy = (view: ReferralView, mayBePersonal: boolean): ReferralView => (mayBePersonal ? view : { ...view, advocate: null, friend: null });
