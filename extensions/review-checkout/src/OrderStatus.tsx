import { render } from "preact";
import { OrderBlock } from "./OrderBlock";

/** On the page of an order: the same, and, once the products are there, the way to review them. */
export default async () => {
  const { checkoutToken } = shopify as unknown as OrderStatusApi;
  render(<OrderBlock checkoutToken={checkoutToken.value ?? null} hasProducts />, document.body);
};
