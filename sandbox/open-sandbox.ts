/**
 * All parts of the sandbox put together, listening. What each does stands in README.md; here is only who is given what.
 */
import { randomBytes, randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { createAdminApi } from "./admin-api/create-admin-api";
import { createAdminFrame } from "./admin-frame/create-admin-frame";
import { createAppProxyForAdmin } from "./admin-frame/create-app-proxy-for-admin";
import { createClock } from "./clock/clock";
import { createClockStream } from "./clock/clock-stream";
import { placeOrder } from "./commerce/place-order";
import { priceCheckout } from "./commerce/price-checkout";
import type { SandboxConfig } from "./config";
import { createControl } from "./control/create-control";
import { sessionToken } from "./control/session-token";
import { redactShopsDue } from "./control/uninstall-app";
import { createControlClient } from "./html/control-client";
import type { Handler } from "./html/handler";
import { createInspector } from "./inspector/create-inspector";
import { createInbox } from "./mail/create-inbox";
import { createMailSink } from "./mail/create-mail-sink";
import { seedShops } from "./seed/seed-shops";
import { FEINKOST, TEEHAUS } from "./seed/shop-rows";
import { closeServer, listenOn } from "./server";
import { createStorefront } from "./storefront/create-storefront";
import { announceBy } from "./webhooks/announce-subject";
import { createDelivery } from "./webhooks/deliver-webhooks";
import { noFaults } from "./webhooks/faults";
import type { AppConfig } from "./webhooks/read-app-config";
import { mulberry32 } from "./world/mulberry32";
import { openWorld } from "./world/open-world";

export interface Sandbox {
  /** Stops listening, ends what is under way and writes what is not yet on disk. */
  close(): Promise<void>;
}

/** How often shops are looked through for a `shop/redact` that real time has brought due. */
const redactEveryMilliseconds = 30_000;
/** 128 bits, as long as Shopify's cart tokens. */
const newToken = (): string => randomBytes(16).toString("hex");

const isShopsOwnHost = (host: string | undefined): boolean => /^[a-z0-9-]+\.myshopify\.com(:\d+)?$/.test(host ?? "");

/** Rejects with a sentence when a port is taken or the data folder is damaged. */
export async function openSandbox(config: SandboxConfig, appConfig: AppConfig): Promise<Sandbox> {
  const { port, framePort, storefrontPorts, mailPort, appUrl, dataFolder, apiKey, apiSecret } = config;
  const adminUrl = `http://127.0.0.1:${port}`;
  const storefronts = [FEINKOST, TEEHAUS].map((shop, index) => ({ shop, port: storefrontPorts[index] ?? 0 }));
  const storefrontUrl = (shop: string): string => `http://127.0.0.1:${storefronts.find((one) => one.shop === shop)?.port ?? 0}`;

  const clock = createClock({ dataFolder });
  const clockStream = createClockStream(clock);
  const world = await openWorld({ dataFolder, clock });
  const seed = (quiet: boolean): void => seedShops(world, { quiet });
  if (world.stores.shops.size === 0) seed(config.quiet);

  const faults = noFaults();
  let chance = mulberry32(randomBytes(4).readUInt32LE());
  const random = (): number => chance();
  const delivery = createDelivery(world, { secret: apiSecret, appUrl, subscriptions: appConfig.subscriptions, faults, random });
  const adminApi = createAdminApi(world, {
    apiKey, apiSecret, appName: appConfig.name, appScopes: appConfig, sandboxUrl: adminUrl, faults, random, announce: announceBy(world, delivery.emit), storefrontUrl,
  });
  const control = createControl({
    world, delivery, faults, app: { appUrl, apiKey, apiSecret, quiet: config.quiet, scopes: appConfig.scopes, optionalScopes: appConfig.optionalScopes }, seed, quiet: config.quiet,
    seedChance: (from) => (chance = mulberry32(from)), advanceClock: (duration) => clock.advance(duration),
    work: { pending: () => adminApi.pending(), drop: () => adminApi.stop() },
  });
  const controlClient = createControlClient(adminUrl);
  const frame = createAdminFrame({
    world, control: controlClient, appUrl: `http://127.0.0.1:${framePort}`, appName: appConfig.name, apiKey, apiSecret, storefrontUrl,
    sessionToken: (shop) => sessionToken({ shop, apiKey, apiSecret, now: world.now(), id: randomUUID() }),
  });
  const appProxy = createAppProxyForAdmin({ world, appUrl, adminUrl });
  const links = [
    { name: "Admin", address: `${adminUrl}/admin` }, { name: "Inbox", address: `${adminUrl}/inbox` },
    ...storefronts.map(({ shop }) => ({ name: world.stores.shops.get(shop)?.name ?? shop, address: storefrontUrl(shop) })),
  ];

  /** Before all else: what comes under a shop's own name is for the Admin API, whatever its path; results of bulk operations lie beside it. */
  const adminApiForShops: Handler = async (request, response) => {
    if (!isShopsOwnHost(request.headers.host) && !request.url?.startsWith("/bulk/")) return false;
    await adminApi(request, response);
    return true;
  };
  const servers: Server[] = [];
  const listen = async (on: number, handlers: Handler[]): Promise<Server> => {
    const server = await listenOn(on, handlers);
    servers.push(server);
    return server;
  };
  const home: Handler = (request, response) => {
    if (request.url !== "/") return Promise.resolve(false);
    response.writeHead(302, { location: "/inspector" }).end();
    return Promise.resolve(true);
  };
  await listen(port, [
    adminApiForShops, (request, response) => clockStream.handle(request, response), control, frame,
    createInspector({ world, control: controlClient, faults: () => ({ ...faults }), links }), createInbox({ world }), home,
  ]);
  (await listen(framePort, [appProxy.handler])).on("upgrade", appProxy.upgrade);
  for (const { shop, port: on } of storefronts) {
    await listen(on, [createStorefront({
      world, shop, priceCheckout, placeOrder: (input) => placeOrder(world, delivery.emit, input), appUrl,
      proxyTargetPath: appConfig.proxy?.path ?? "/proxy", apiKey, apiSecret, newToken, refusesUpload: () => random() < faults.proxyRefusesUploads,
      application: { known: appConfig.applicationUrl, here: `http://127.0.0.1:${framePort}` },
    })]);
  }
  const mailSink = await createMailSink({ world, port: mailPort });
  const redaction = setInterval(() => redactShopsDue(world, delivery.emit), redactEveryMilliseconds);

  return {
    async close() {
      clearInterval(redaction);
      adminApi.stop();
      clockStream.close();
      await Promise.all(servers.map(closeServer));
      await mailSink.close();
      await delivery.stop();
      world.close();
    },
  };
}
