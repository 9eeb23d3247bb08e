// no shop here: Shopify's library answers these addresses itself (bounce page, the way out of the frame)
import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { shopify } from "~/platform/shopify/shopify.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await shopify().authenticate.admin(request);
  return redirect("/app");
}
