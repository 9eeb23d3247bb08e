import { render } from "preact";
import { OrderBlock } from "./OrderBlock";

/** On the page of an order: whoever came by a link of a mail is not signed in, and sees nothing about a person. */
export default async () => {
  const { checkoutToken, authenticationState } = shopify as unknown as OrderStatusApi;
  render(<OrderBlock checkoutToken={checkoutToken.value ?? null} mayBePersonal={authenticationState.value === "fully_authenticated"} />, document.body);
};
