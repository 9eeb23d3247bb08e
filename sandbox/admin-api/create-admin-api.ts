import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve } from "node:path";
import { parse } from "graphql";
import { z } from "zod";
import { readBody } from "../html/read-body";
import type { Install, Shop } from "../world/entities";
import type { Random } from "../world/mulberry32";
import type { World } from "../world/world";
import type { AdminContext, Announce, Later } from "./context";
import { drawFailure } from "./fail-on-request";
import { grantToken } from "./grant-tokens";
import { createJobs } from "./jobs";
import { createPostponed } from "./later";
import { loadSchema } from "./load-schema";
import { logAdminCall } from "./log-admin-call";
import { parseBody } from "./parse-body";
import { continueCreation } from "./resolvers/add-codes";
import { isFileExpired, resumeBulkOperation } from "./resolvers/bulk-operations";
import { reservedAccess } from "./resolvers/standard-metaobjects";
import { executeOperation, runAdminOperation } from "./run-admin-operation";
import type { AdminRequest, Outcome } from "./run-admin-operation";
import scopes from "./scopes.json";
import { createThrottle } from "./throttle";

export interface AdminApiOptions {
  apiKey: string;
  apiSecret: string;
  /** What the app is called in the admin; "App" unless said. */
  appName?: string;
  /** What the app's configuration asks for; nothing unless said. */
  appScopes?: { scopes: readonly string[]; optionalScopes: readonly string[] };
  /** This sandbox's own address, without a slash at its end. */
  sandboxUrl: string;
  storefrontUrl(shop: string): string;
  /** Sends the webhook of a change. */
  announce: Announce;
  /** Chances (0..1) that a call fails or finds the bucket empty. Changed in place from outside, and read anew for every call. */
  faults: { readonly failAdminApi: number; readonly throttle: number; readonly failBulkOperation?: number };
  /** Decides which calls fail, and how. */
  random: Random;
  schemaPath?: string;
  later?: Later;
  newToken?(): string;
  realNowMilliseconds?(): number;
}

/** The Admin API as a request listener: token grants, GraphQL and the files of bulk operations; anything else is 404. */
export interface AdminApi {
  (request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** One operation in the name of a shop's installation, without token, throttle's HTTP or faults. */
  run(shop: string, request: AdminRequest): Promise<Outcome>;
  /** Asynchronous work that is still to be done: imports of codes, deletions, bulk operations. */
  pending(): number;
  stop(): void;
}

const API_VERSION = "2026-07";
const MOST_BODY_BYTES = 10 * 1024 * 1024;

const Body = z.object({
  query: z.string(),
  variables: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((variables) => variables ?? {}),
  operationName: z
    .string()
    .nullish()
    .transform((name) => name ?? null),
});

const WRONG_TOKEN = { errors: "[API] Invalid API key or access token (unrecognized login or wrong password)" };

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "x-request-id": randomBytes(8).toString("hex") });
  response.end(JSON.stringify(body));
}

const hostOf = (request: IncomingMessage): string => (request.headers.host ?? "").split(":")[0]?.toLowerCase() ?? "";

/** The installation whose token this is, as long as the app is installed and the token holds. */
function holderOf(world: World, shop: string, token: string | string[] | undefined): Install | null {
  const install = world.stores.installs.get(shop);
  if (!install || install.uninstalledAt !== null) return null;
  const known = install.accessTokens.find((candidate) => candidate.token === token);
  return known && (known.expiresAt === null || known.expiresAt > world.nowText()) ? install : null;
}

export function createAdminApi(world: World, options: AdminApiOptions): AdminApi {
  const schema = loadSchema(options.schemaPath ?? resolve("sandbox/admin-api/schema.graphql"));
  const newToken = options.newToken ?? (() => randomBytes(16).toString("hex"));
  const realNowMilliseconds = options.realNowMilliseconds ?? (() => performance.now());
  const throttle = createThrottle(realNowMilliseconds);
  const jobs = createJobs(newToken);
  const postponed = createPostponed();
  const later = options.later ?? postponed.later;

  const contextOf = (shop: Shop, install: Install): AdminContext => {
    const context: AdminContext = {
      world,
      shop,
      install,
      access: { ...scopes, ...reservedAccess },
      announce: options.announce,
      later,
      jobs,
      sandboxUrl: options.sandboxUrl,
      storefrontUrl: options.storefrontUrl,
      apiKey: options.apiKey,
      appName: options.appName ?? "App",
      appScopes: options.appScopes ?? { scopes: install.scopes, optionalScopes: [] },
      runQuery: (source, variables) => executeOperation(schema, parse(source), { variables, operationName: null }, { ...context, inBulk: true }),
      bulkOperationBreaks: () => options.random() < (options.faults.failBulkOperation ?? 0),
    };
    return context;
  };

  const resume = (): void => {
    for (const creation of world.stores.codeCreations.all())
      if (!creation.done) continueCreation({ world, announce: options.announce, later }, creation);
    for (const operation of world.stores.bulkOperations.all()) {
      const shop = world.stores.shops.get(operation.shop);
      const install = world.stores.installs.get(operation.shop);
      if (shop && install) resumeBulkOperation(contextOf(shop, install), operation, schema);
    }
  };
  resume();

  const answerGraphql = async (request: IncomingMessage, response: ServerResponse, shop: Shop): Promise<void> => {
    const text = await readBody(request, MOST_BODY_BYTES);
    const install = holderOf(world, shop.shop, request.headers["x-shopify-access-token"]);
    if (!install) {
      logAdminCall(world, {
        shop: shop.shop,
        operation: "unknown token",
        query: "",
        variables: "",
        outcome: "refused",
        message: "401",
        cost: 0,
        tookMilliseconds: 0,
      });
      return send(response, 401, WRONG_TOKEN);
    }
    if (text === "too_large") return send(response, 413, { errors: "Payload Too Large" });
    const body = Body.safeParse(parseBody(text.toString("utf8"), request.headers["content-type"] ?? ""));
    if (!body.success) return send(response, 400, { errors: { query: "Required parameter missing or invalid" } });
    const startedAt = realNowMilliseconds();
    if (options.random() < options.faults.throttle) throttle.empty(shop.shop, shop.restoreRate);
    const failure = drawFailure(options.random, options.faults.failAdminApi);
    const done = failure?.when === "before" ? null : await runAdminOperation(schema, body.data, contextOf(shop, install), throttle);
    logAdminCall(world, {
      shop: shop.shop,
      operation: done?.operation ?? "not run",
      query: body.data.query,
      variables: JSON.stringify(body.data.variables),
      outcome: failure ? "failed" : done?.outcome ?? "failed",
      message: failure ? `${failure.when} the effect, by ${failure.how}` : done?.message ?? null,
      cost: done?.cost ?? 0,
      tookMilliseconds: Math.round(realNowMilliseconds() - startedAt),
    });
    if (failure?.how === "reset") return void request.socket.destroy();
    if (failure)
      return send(response, failure.when === "before" ? 503 : 502, { errors: failure.when === "before" ? "Service Unavailable" : "Bad Gateway" });
    send(response, 200, done?.answer ?? {});
  };

  const answerToken = async (request: IncomingMessage, response: ServerResponse, shop: string): Promise<void> => {
    const text = await readBody(request, MOST_BODY_BYTES);
    const input = text === "too_large" ? null : parseBody(text.toString("utf8"), request.headers["content-type"] ?? "");
    const { status, body } = grantToken({ world, apiKey: options.apiKey, apiSecret: options.apiSecret, newToken }, shop, input);
    send(response, status, body);
  };

  const answerFile = (url: URL, range: string | undefined, response: ServerResponse): void => {
    const id = /^\/bulk\/(\d+)\.jsonl$/.exec(url.pathname)?.[1] ?? "";
    const operation = world.stores.bulkOperations.get(id);
    if (!operation?.result || operation.fileToken !== url.searchParams.get("token")) return send(response, 404, { errors: "Not Found" });
    if (isFileExpired(operation, world.now())) return send(response, 400, { errors: "ExpiredToken: The provided token has expired." });
    const file = Buffer.from(operation.result);
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
    if (from > 0 && from >= file.length) return send(response, 416, { errors: "InvalidRange" });
    const part = from > 0 ? { "content-range": `bytes ${from}-${file.length - 1}/${file.length}` } : {};
    response.writeHead(from > 0 ? 206 : 200, { "content-type": "application/jsonl", "content-length": file.length - from, ...part });
    response.end(file.subarray(from));
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL((request.url ?? "/").replace(/^\/{2,}/, "/"), "http://sandbox.invalid");
    if (request.method === "GET" && url.pathname.startsWith("/bulk/")) return answerFile(url, request.headers.range, response);
    const shop = world.stores.shops.get(hostOf(request));
    if (!shop || request.method !== "POST") return send(response, 404, { errors: "Not Found" });
    if (url.pathname === "/admin/oauth/access_token") return answerToken(request, response, shop.shop);
    if (url.pathname === `/admin/api/${API_VERSION}/graphql.json`) return answerGraphql(request, response, shop);
    return send(response, 404, { errors: "Not Found" });
  };

  return Object.assign(handle, {
    run(domain: string, request: AdminRequest): Promise<Outcome> {
      const shop = world.stores.shops.get(domain);
      const install = world.stores.installs.get(domain);
      if (!shop || !install) throw new Error(`The app is not installed on ${domain}`);
      return runAdminOperation(schema, request, contextOf(shop, install), throttle);
    },
    pending: postponed.pending,
    stop: postponed.stop,
  });
}
