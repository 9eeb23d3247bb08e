import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, List } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { refusedRatingsMessages } from "./refused-ratings-messages";

interface RefusedRatingsCardProps {
  products: number;
  reasons: readonly { reason: string; products: number; titles: readonly (string | null)[] }[];
}

export type NotedAgain = { ok: true; act: "note-again"; products: number } | { ok: false };

/** Which products' stars Shopify did not take, why, and a way to try once more; nothing where it took all of them. */
export function RefusedRatingsCard({ products, reasons }: RefusedRatingsCardProps) {
  const words = useWords(refusedRatingsMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const fetcher = useFetcher<NotedAgain>();
  const seen = useRef<NotedAgain>();
  useEffect(() => {
    const answer = fetcher.state === "idle" ? fetcher.data : undefined;
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    bridge.toast.show(answer.ok ? words.again : words.failed, { isError: !answer.ok });
  });
  if (products === 0) return null;
  const again = (): void => { void fetcher.submit({ act: "note-again" }, { method: "post", action: "/app/reviews?index" }); };
  return (
    <Banner tone="warning" title={words.title(products, formatNumber(products, locale))} action={{ content: words.tryAgain, onAction: again, loading: fetcher.state !== "idle" }}>
      <p>{words.meaning}</p>
      <List>
        {reasons.map(({ reason, products: count, titles }) => (
          <List.Item key={reason}>{words.reason(reason, titles.map((title) => title ?? words.unknownProduct).join(", "), count > titles.length ? formatNumber(count - titles.length, locale) : null)}</List.Item>
        ))}
      </List>
    </Banner>
  );
}
