import { vitePlugin as remix } from "@remix-run/dev";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  plugins: [
    remix({
      appDirectory: "app",
      ignoredRouteFiles: ["**/.*", "**/*.test.*"],
      serverModuleFormat: "esm",
      future: {
        v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_lazyRouteDiscovery: false, v3_singleFetch: true,
      },
    }),
  ],
  build: { assetsInlineLimit: 0, sourcemap: false },
  ssr: { noExternal: [] },
});
