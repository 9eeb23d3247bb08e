/**
 * Cuts the part of Shopify's Admin API that the project speaks out of the full schema:
 * `npx tsx sandbox/admin-api/cut-schema.ts <introspection.json.gz>`, with the file as published in `@shopify/dev-mcp`
 * (data/admin_2026-07.json.gz). Writes schema.graphql and scopes.json beside itself; both are committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { IntrospectionQuery } from "graphql";
import { pruneSchema } from "./prune-schema";
import type { OfflineScopesItem } from "./prune-schema";
import { WANTED } from "./wanted";

const source = process.argv[2];
if (source === undefined) throw new Error("Say which file: npx tsx sandbox/admin-api/cut-schema.ts <introspection.json.gz>");

const published = JSON.parse(gunzipSync(readFileSync(source)).toString("utf8")) as {
  data: IntrospectionQuery;
  offline_scopes: { items: OfflineScopesItem[] };
};
const { sdl, access } = pruneSchema(published.data, published.offline_scopes.items, WANTED);
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
writeFileSync(beside("schema.graphql"), sdl);
writeFileSync(beside("scopes.json"), `${JSON.stringify(access, null, 2)}\n`);
