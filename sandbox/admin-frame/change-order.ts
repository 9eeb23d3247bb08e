import type { ControlClient } from "../html/control-client";
import { controlSentence } from "../html/control-client";
import type { Order } from "../world/entities";

/** The lines of a posted form with how many of each; an empty or unreadable field counts as none. */
function wantedLines(form: URLSearchParams): { lineItemId: string; quantity: number }[] {
  return [...form].flatMap(([name, value]) => {
    const lineItemId = /^line:(\d+)$/.exec(name)?.[1];
    return lineItemId && /^\d{1,6}$/.test(value) && Number(value) > 0 ? [{ lineItemId, quantity: Number(value) }] : [];
  });
}

/** What is still to be sent of the lines asked for: the form offers what was ordered, part of it may have left already. */
function openLines(order: Order, wanted: { lineItemId: string; quantity: number }[]): { lineItemId: string; quantity: number }[] {
  return wanted.flatMap(({ lineItemId, quantity }) => {
    const line = order.lines.find((one) => one.id === lineItemId);
    const open = line ? line.quantity - line.removedQuantity - line.fulfilledQuantity : 0;
    return open > 0 ? [{ lineItemId, quantity: Math.min(open, quantity) }] : [];
  });
}

/** Does what a button of the order page says through the control interface; a sentence, or null for an unknown button. */
export async function changeOrder(control: ControlClient, order: Order, form: URLSearchParams): Promise<string | null> {
  const post = async (verb: string, body: Record<string, unknown>, done: string): Promise<string> =>
    controlSentence(done, await control(`orders/${order.id}/${verb}`, body));
  const intent = form.get("intent") ?? "";
  const lines = wantedLines(form);
  switch (intent) {
    case "pay":
      return post("pay", {}, "Paid.");
    case "fulfil-all":
      return post("fulfil", {}, "On its way.");
    case "fulfil":
      return post("fulfil", { lines: openLines(order, lines) }, "On its way.");
    case "delivered":
    case "in_transit":
    case "failure":
      return post("deliver", { fulfillmentId: form.get("fulfillment") ?? "", status: intent }, "The carrier has reported it.");
    case "refund":
      return post("refund", { lines, shipping: form.get("shipping") === "yes" }, "Refunded.");
    case "return":
      return post("return", { step: "request", lines }, "The return is requested.");
    case "approve":
    case "decline":
    case "close":
      return post("return", { step: intent, returnId: form.get("return") ?? "" }, "Done.");
    case "cancel":
      return post("cancel", { reason: form.get("reason") ?? "other" }, "Cancelled.");
    default:
      return null;
  }
}

/** Does what a button of the customer page says. */
export async function changeCustomer(control: ControlClient, customerId: string, intent: string): Promise<string | null> {
  switch (intent) {
    case "subscribe":
    case "unsubscribe":
      return controlSentence("Changed.", await control(`customers/${customerId}/update`, { emailMarketing: intent === "subscribe" ? "SUBSCRIBED" : "UNSUBSCRIBED" }));
    case "data-request":
      return controlSentence("The app has been asked for this person's data.", await control(`customers/${customerId}/data-request`, {}));
    case "redact":
      return controlSentence("The app has been told to forget this person.", await control(`customers/${customerId}/redact`, {}));
    default:
      return null;
  }
}
