import { Card, SkeletonBodyText, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { Deferred } from "~/platform/ui/deferred";

interface DeferredResultsProps<Results> {
  /** Counting takes longer than all else in a large shop: the page does not wait for it. Nothing to count: null. */
  results: Promise<Results> | Results;
  words: { loading: string; failed: string };
  children: (results: NonNullable<Awaited<Results>>) => ReactNode;
}

/** What is counted, below what it is counted for; another period wants another `key`. */
export function DeferredResults<Results>({ results, words, children }: DeferredResultsProps<Results>) {
  return (
    <Deferred
      value={results} failed={<Card><Text as="p">{words.failed}</Text></Card>}
      waiting={<Card><div role="status" aria-busy="true" aria-label={words.loading} style={{ minHeight: "24rem" }}><SkeletonBodyText lines={8} /></div></Card>}
    >
      {(read) => (read ? children(read) : null)}
    </Deferred>
  );
}
