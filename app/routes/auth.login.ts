// no shop here: where Shopify's library sends requests that name none
import { redirect } from "@remix-run/node";

export const loader = () => redirect("/");
