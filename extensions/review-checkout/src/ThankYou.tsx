import { render } from "preact";
import { OrderBlock } from "./OrderBlock";

/** Right after an order: how ordering was. */
export default async () => {
  const { checkoutToken } = shopify as unknown as ThankYouApi;
  render(<OrderBlock checkoutToken={checkoutToken.value ?? null} hasProducts={false} />, document.body);
};
