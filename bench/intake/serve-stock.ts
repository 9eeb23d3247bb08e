import "@shopify/shopify-app-remix/adapters/node";
import { createServer } from "node:http";
import { createRequestListener } from "@mjackson/node-fetch-server";
import { PrismaPg } from "@prisma/adapter-pg";
import { createRequestHandler } from "@remix-run/node";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { ApiVersion, LogSeverity } from "@shopify/shopify-api";
import { AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import { answerQuestions } from "../ground/answer";
import { stockSessions } from "./stock-sessions";
import type { SessionTable } from "./stock-sessions";

/**
 * The stock way, as Shopify's template for Remix does it: a route whose action authenticates the webhook (which reads the shop's
 * session by Prisma) and stores it by Prisma. There is no other route in this app to be looked through.
 */
const { DATABASE_URL = "", SHOPIFY_API_SECRET = "", PORT } = process.env;

interface StockClient {
  session: SessionTable;
  webhookEvent: { create: (row: { data: object }) => Promise<object> };
}
// Generated for this benchmark alone (generate-stock-client.ts), so the compiler cannot know it.
const generated = (await import(new URL("./stock-client.js", import.meta.url).href)) as { PrismaClient: new (options: object) => StockClient };
const prisma = new generated.PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL, max: 8 }) });

const { authenticate } = shopifyApp({
  apiKey: "bench-key", apiSecretKey: SHOPIFY_API_SECRET, apiVersion: ApiVersion.July26, appUrl: "https://app.kundenkreis.example",
  distribution: AppDistribution.AppStore, sessionStorage: stockSessions(prisma.session), logger: { level: LogSeverity.Error },
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
});

async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { shop, topic, payload, webhookId } = await authenticate.webhook(request);
  const now = new Date();
  await prisma.webhookEvent.create({ data: { shop, topic, eventId: webhookId, triggeredAt: now, receivedAt: now, body: JSON.stringify(payload) } });
  return new Response();
}

const plain = { hasAction: false, hasLoader: false, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false, module: "" };
const webhooks = { id: "routes/webhooks", parentId: "root", path: "webhooks" };
const build: ServerBuild = {
  mode: "production", publicPath: "/", assetsBuildDirectory: "", isSpaMode: false, basename: "/",
  future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_lazyRouteDiscovery: true, v3_singleFetch: true },
  entry: { module: { default: () => new Response() } },
  routes: { root: { id: "root", path: "", module: { default: () => null } }, [webhooks.id]: { ...webhooks, module: { default: undefined, action } } },
  assets: {
    version: "", url: "", entry: { module: "", imports: [] },
    routes: { root: { ...plain, id: "root", path: "" }, [webhooks.id]: { ...plain, ...webhooks, hasAction: true } },
  },
};

const handle = createRequestHandler(build, "production");
const server = createServer(createRequestListener((request) => handle(request)));
server.listen(Number(PORT), "127.0.0.1", () => { answerQuestions(() => Promise.resolve({})); });
