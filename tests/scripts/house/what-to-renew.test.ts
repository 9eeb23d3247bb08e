import { expect, it } from "vitest";
import { whatToRenew } from "../../../scripts/house/what-to-renew.mjs";

const nothing = { client: false, operations: false, app: false, sandbox: false };

it.each([
  { path: "app/routes/app.tsx", expected: { ...nothing, app: true } },
  { path: "sandbox/start.ts", expected: { ...nothing, sandbox: true } },
  { path: "extensions/insert-print/src/PrintAction.tsx", expected: { ...nothing, sandbox: true } },
  { path: "prisma/schema.prisma", expected: { ...nothing, client: true, app: true } },
  { path: "app/platform/shopify/operations/add-codes.graphql", expected: { ...nothing, operations: true, app: true } },
  { path: "sandbox/admin-api/schema.graphql", expected: { ...nothing, operations: true, app: true, sandbox: true } },
  { path: "app/platform/db/client/client.ts", expected: nothing },
  { path: "app/platform/shopify/generated.ts", expected: nothing },
])("a change in $path", ({ path, expected }) => {
  expect(whatToRenew([path])).toEqual(expected);
});
