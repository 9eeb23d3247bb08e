import { render } from "preact";
import { FriendVoucher } from "./FriendVoucher";
import { Friends } from "./Friends";
import { Rewards } from "./Rewards";
import { Share } from "./Share";
import { useView } from "./use-view";

/** In the customer's account: their code and link, their friends and their rewards. */
export default async () => {
  render(<Profile />, document.body);
};

function Profile() {
  const { translate } = shopify.i18n;
  const { answer, again } = useView(null);
  if (answer.kind === "asking") return <s-section heading={translate("name")}><s-skeleton-paragraph content={translate("asking")} /></s-section>;
  if (answer.kind === "failed") {
    return (
      <s-section heading={translate("name")}>
        <s-stack gap="base">
          <s-banner tone="warning"><s-text>{translate("failed")}</s-text></s-banner>
          <s-button onClick={again}>{translate("again")}</s-button>
        </s-stack>
      </s-section>
    );
  }
  const { on, paused, advocate, friend } = answer.view;
  // What was promised stays to be seen when the programme is off.
  if (!advocate && !friend) return null;
  return (
    <s-stack gap="base">
      {advocate && on ? <Share advocate={advocate} heading={translate("name")} isPaused={paused} /> : null}
      {friend ? <FriendVoucher voucher={friend} /> : null}
      {advocate ? <Friends friends={advocate.friends} /> : null}
      {advocate ? <Rewards rewards={advocate.rewards} onChanged={again} /> : null}
    </s-stack>
  );
}
