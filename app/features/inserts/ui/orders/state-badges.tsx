import { Badge } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import type { InsertDecision, VoucherStateName } from "../../domain/orders/insert-query";
import { insertMessages } from "./messages";

/** Nothing here is red: a control group is no error, and neither is a voucher whose time is over. */
const stateTones = { promised: "attention", live: "success", used: "info", expired: undefined, revoked: undefined, refused: "warning" } as const;

export function DecisionBadge({ decision }: { decision: InsertDecision }) {
  const words = useWords(insertMessages);
  return <Badge {...(decision === "voucher" ? { tone: "info" as const } : {})}>{words.decisions[decision]}</Badge>;
}

export function VoucherBadge({ state }: { state: VoucherStateName }) {
  const words = useWords(insertMessages);
  const tone = stateTones[state];
  return <Badge {...(tone ? { tone } : {})}>{words.states[state]}</Badge>;
}
