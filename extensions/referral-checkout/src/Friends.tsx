import { day } from "./day";
import type { Advocate } from "./referral-view";

const tones = { claimed: "neutral", pending: "neutral", confirmed: "auto", void: "neutral" } as const;

/** How recommendations stand. Friends have no names here: only they may say that they are customers. */
export function Friends({ friends }: Pick<Advocate, "friends">) {
  const { translate } = shopify.i18n;
  return (
    <s-section heading={translate("friends")}>
      {friends.length === 0 ? <s-text color="subdued">{translate("noFriends")}</s-text> : (
        <s-unordered-list>
          {friends.map(({ state, on }, index) => (
            <s-list-item key={String(index)}>
              <s-stack direction="inline" gap="small" alignItems="center">
                <s-text>{translate("friendOf", { day: day(on) })}</s-text>
                <s-badge tone={tones[state]}>{translate(`friend.${state}`)}</s-badge>
              </s-stack>
            </s-list-item>
          ))}
        </s-unordered-list>
      )}
    </s-section>
  );
}
