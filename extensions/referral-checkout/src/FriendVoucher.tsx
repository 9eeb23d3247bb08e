import { Copyable } from "./Copyable";
import { day } from "./day";
import type { ReferralView } from "./referral-view";

/** The thanks to somebody who was recommended: for their next order. */
export function FriendVoucher({ voucher: { words, code, until } }: { voucher: NonNullable<ReferralView["friend"]> }) {
  const { translate } = shopify.i18n;
  return (
    <s-section heading={translate("yourVoucher")}>
      <s-stack gap="base">
        <s-text>{words}</s-text>
        {code === "" ? null : <Copyable id="friend-code" name={translate("code")} text={code} copyName={translate("copyCode")} />}
        {until === null ? null : <s-text color="subdued">{translate("until", { day: day(until) })}</s-text>}
      </s-stack>
    </s-section>
  );
}
