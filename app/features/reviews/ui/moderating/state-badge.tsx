import { Badge } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { reviewListMessages } from "./review-list-messages";

/** Nothing here is red: a review that is not shown is no error. */
const tones = { pending: "attention", published: "success", rejected: undefined, withdrawn: undefined } as const;

export function StateBadge({ state }: { state: keyof typeof tones }) {
  const words = useWords(reviewListMessages);
  const tone = tones[state];
  return <Badge {...(tone ? { tone } : {})}>{words.states[state]}</Badge>;
}
