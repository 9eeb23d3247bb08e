import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Card, Checkbox, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { standardReviewScopes } from "../../domain/standard/standard-review";
import type { StandardReviewCounts } from "../../domain/standard/standard-review-counts";
import type { PartProps } from "./review-programme-field";
import { standardReviewsMessages } from "./standard-reviews-messages";

interface StandardReviewsProps extends PartProps {
  counts: StandardReviewCounts;
  /** As it was saved last. */
  isOn: boolean;
}

/** The switch for Shopify's standard reviews, which asks for the permission when it is pressed, and how far they are. */
export function StandardReviews({ form, errors, onChange, counts, isOn }: StandardReviewsProps) {
  const words = useWords(standardReviewsMessages);
  const { locale } = useReader();
  const { admitted, granted, written, open, refused, refusedBecause, leftOut } = counts;
  const asking = useAsking(granted, () => { onChange({ standardReviews: true }); });
  const retrying = useFetcher();
  const error = errors["standardReviews"];
  const there = formatNumber(written + refused + open, locale);
  const press = (on: boolean): void => {
    if (on && !granted) void asking.ask();
    else onChange({ standardReviews: on });
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.title}</Text>
        <Text as="p" tone="subdued">{words.intro}</Text>
        {admitted ? null : <Banner tone="info"><p>{isOn || there !== "0" ? words.noLongerAdmitted : words.notAdmitted}</p></Banner>}
        <Checkbox
          label={words.label} checked={form.standardReviews} disabled={asking.isBusy || (!admitted && !form.standardReviews)} onChange={press}
          error={error === undefined ? false : error === "needs-scopes" ? words.errors["needs-scopes"] : words.errors.unknown}
        />
        {/* Not the box's own help text: that would be faint as long as nobody can tick the box. */}
        <Text as="p" tone="subdued">{words.help}</Text>
        <div aria-live="polite">{asking.said === null ? null : <Text as="p" fontWeight="semibold">{words[asking.said]}</Text>}</div>
        {isOn && !form.standardReviews && there !== "0" ? <Banner tone="warning"><p>{words.goingOff(there)}</p></Banner> : null}
        {!granted && (isOn || there !== "0") ? (
          <Banner tone="warning" title={words.missingTitle} action={{ content: words.ask, onAction: () => { void asking.ask(); }, loading: asking.isBusy }}>
            <p>{isOn ? words.missing : ""} {there === "0" ? "" : words.missingRemains(there)}</p>
          </Banner>
        ) : null}
        {written > 0 ? <Text as="p">{words.written(formatNumber(written, locale))}</Text> : null}
        {open > 0 && granted ? <Text as="p">{(isOn ? words.open : words.removing)(formatNumber(open, locale))}</Text> : null}
        {isOn && leftOut > 0 ? <Text as="p" tone="subdued">{words.leftOut(formatNumber(leftOut, locale))}</Text> : null}
        {refused > 0 ? (
          <Banner
            tone="warning" title={words.refused(formatNumber(refused, locale))}
            action={{ content: words.retry, onAction: () => { retrying.submit(null, { method: "post", action: "/app/reviews/standard" }); }, loading: retrying.state !== "idle" }}
          >{refusedBecause === null ? null : <p>{words.refusedBecause(refusedBecause)}</p>}</Banner>
        ) : null}
      </BlockStack>
    </Card>
  );
}

type Said = "asking" | "granted" | "grantedLater" | "declined" | "failed";

/** Asks the merchant for the permission; `onGranted` as soon as the app knows it, too. */
function useAsking(granted: boolean, onGranted: () => void) {
  const bridge = useAppBridge();
  const noting = useFetcher();
  const [said, setSaid] = useState<Said | null>(null);
  const [isWaiting, setWaiting] = useState<"no" | "asks" | "notes" | "reads">("no");
  useEffect(() => {
    if (isWaiting === "notes" && noting.state !== "idle") return setWaiting("reads");
    if (isWaiting !== "reads" || noting.state !== "idle") return;
    setWaiting("no");
    setSaid(granted ? "granted" : "grantedLater");
    if (granted) onGranted();
  }, [isWaiting, noting.state, granted, onGranted]);
  const ask = async (): Promise<void> => {
    setSaid("asking");
    setWaiting("asks");
    try {
      const { result } = await bridge.scopes.request([...standardReviewScopes]);
      if (result !== "granted-all") {
        setSaid("declined");
        setWaiting("no");
        return;
      }
      // Shopify tells the app by and by; the page asks at once, and is read again after that.
      setWaiting("notes");
      noting.submit(null, { method: "post", action: "/app/scopes" });
    } catch {
      setSaid("failed");
      setWaiting("no");
    }
  };
  return { ask, said, isBusy: isWaiting !== "no" };
}
