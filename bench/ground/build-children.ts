import { build } from "esbuild";
import { inProject } from "../../scripts/setup/project.mjs";

const folder = ".cache/bench/build";

/** What runs in a process of its own: the app's web and worker as they are deployed, and the pieces of the benchmarks. */
const entries = {
  web: "app/web/start.server.ts",
  worker: "app/worker/start.server.ts",
  "send-load": "bench/intake/send-load.ts",
  "serve-door": "bench/intake/serve-door.ts",
  "serve-floor": "bench/intake/serve-floor.ts",
  "serve-stock": "bench/intake/serve-stock.ts",
  "serve-shopify": "bench/road/serve-shopify.ts",
  "react-to-orders": "bench/growth/react-to-orders.ts",
  "read-history": "bench/import/read-history.ts",
  "follow-friends": "bench/referrals/follow-friends.ts",
  "list-parcels": "bench/parcels/list-parcels.ts",
  "record-reviews": "bench/reviews/record-reviews.ts",
  "serve-bare-page": "bench/reviews/serve-bare-page.ts",
  "read-lines": "bench/reviews/read-lines.ts",
  "print-cards": "bench/pdf/print-cards.ts",
} as const;

export type ChildName = keyof typeof entries;

/** Bundles them as `npm run build` bundles the app's processes: packages stay in node_modules. */
export async function buildChildren(): Promise<void> {
  await build({
    absWorkingDir: inProject(), outdir: folder, entryPoints: Object.entries(entries).map(([out, path]) => ({ in: path, out })),
    bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", jsx: "automatic", sourcemap: true, logLevel: "warning",
  });
}

export const childFile = (name: ChildName): string => inProject(folder, `${name}.js`);
