// no shop here: the same description for everybody
import description from "~/features/inserts/api/openapi.json";
import { getConfig } from "~/platform/config.server";

/** What warehouses' programs can ask for, in OpenAPI. */
export const loader = (): Response =>
  Response.json({ ...description, servers: [{ url: getConfig().SHOPIFY_APP_URL }] }, { headers: { "access-control-allow-origin": "*", "cache-control": "public, max-age=300" } });
