import { Badge } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import type { ReferralStage } from "../../domain/following/referral-state";
import { sharedMessages } from "./shared-messages";

/** Nothing here is red: goods that come back are no error. */
const tones = { claimed: undefined, pending: "info", held: "attention", refused: undefined, confirmed: "success", void: undefined } as const;

export function StageBadge({ stage }: { stage: ReferralStage }) {
  const words = useWords(sharedMessages);
  const tone = tones[stage];
  return <Badge {...(tone ? { tone } : {})}>{words.stages[stage]}</Badge>;
}
