import { render } from "preact";
import { OrderBlock } from "./OrderBlock";

/**
 * Right after an order: share now, and who sent you. Whether the buyer is signed in, only the session token says here (`buyerIdentity` is there for
 * apps with access to protected customer data alone): the app tells nothing about a person to anybody else.
 */
export default async () => {
  const { checkoutToken } = shopify as unknown as ThankYouApi;
  render(<OrderBlock checkoutToken={checkoutToken.value ?? null} mayBePersonal />, document.body);
};
