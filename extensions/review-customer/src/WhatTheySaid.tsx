import type { ToldCustomer } from "./ask-app";

/** Cases first: somebody may be waiting. Nothing is red: who complains helps. */
export function WhatTheySaid({ customer: { reviews, answers, cases, counts } }: { customer: ToldCustomer }) {
  const { translate } = shopify.i18n;
  if (counts.reviews + counts.answers + counts.cases === 0) return <s-text color="subdued">{translate("nothing")}</s-text>;
  return (
    <s-stack gap="base">
      {cases.length === 0 ? null : (
        <s-stack gap="small-300">
          <s-heading>{translate("cases", { count: counts.cases })}</s-heading>
          <s-unordered-list>
            {cases.map(({ what, order, state, tone, at, path }) => (
              <s-list-item key={path}>
                <s-stack direction="inline" gap="small" alignItems="center"><s-link href={`app:${path}`}>{[what, order].filter(Boolean).join(", ")}</s-link><s-badge tone={tone}>{state}</s-badge><s-text color="subdued">{at}</s-text></s-stack>
              </s-list-item>
            ))}
          </s-unordered-list>
        </s-stack>
      )}
      {reviews.length === 0 ? null : (
        <s-stack gap="small-300">
          <s-heading>{translate("reviews", { count: counts.reviews })}</s-heading>
          <s-unordered-list>
            {reviews.map(({ product, stars, words, state, at, path }) => (
              <s-list-item key={path}>
                <s-stack gap="none">
                  <s-stack direction="inline" gap="small" alignItems="center"><s-link href={`app:${path}`}>{`${product}, ${stars}`}</s-link><s-badge>{state}</s-badge><s-text color="subdued">{at}</s-text></s-stack>
                  {words === "" ? null : <s-text>{words}</s-text>}
                </s-stack>
              </s-list-item>
            ))}
          </s-unordered-list>
        </s-stack>
      )}
      {answers.length === 0 ? null : (
        <s-stack gap="small-300">
          <s-heading>{translate("answers", { count: counts.answers })}</s-heading>
          <s-unordered-list>
            {answers.map(({ score, order, at }) => <s-list-item key={at + order}>{[score, order, at].filter(Boolean).join(" · ")}</s-list-item>)}
          </s-unordered-list>
        </s-stack>
      )}
      {counts.reviews > reviews.length || counts.answers > answers.length || counts.cases > cases.length ? <s-text color="subdued">{translate("newest")}</s-text> : null}
    </s-stack>
  );
}
