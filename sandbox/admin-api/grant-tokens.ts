import { z } from "zod";
import type { Install } from "../world/entities";
import type { World } from "../world/world";
import { readSessionToken } from "./session-token";
import type { SessionClaims } from "./session-token";

const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";

const ACCESS_TOKEN_SECONDS = 3600;
const ONLINE_TOKEN_SECONDS = 86_399;
const REFRESH_TOKEN_SECONDS = 7_776_000;
/** A used refresh token still works for a moment, so that an answer that got lost can be asked for again. */
const REFRESH_GRACE_SECONDS = 3600;

const Request = z.discriminatedUnion("grant_type", [
  z.object({
    grant_type: z.literal(TOKEN_EXCHANGE),
    client_id: z.string(),
    client_secret: z.string(),
    subject_token: z.string(),
    subject_token_type: z.string(),
    requested_token_type: z.enum([ONLINE, OFFLINE]).default(OFFLINE),
    expiring: z.coerce.string().optional(),
  }),
  z.object({ grant_type: z.literal("refresh_token"), client_id: z.string(), client_secret: z.string(), refresh_token: z.string() }),
]);

export interface TokenAnswer {
  status: number;
  body: Record<string, unknown>;
}

export interface GrantDeps {
  world: World;
  apiKey: string;
  apiSecret: string;
  /** A fresh unguessable text. */
  newToken(): string;
}

const refuse = (status: number, error: string, description: string): TokenAnswer => ({ status, body: { error, error_description: description } });

const inSeconds = (world: World, seconds: number): string => new Date(world.now().getTime() + seconds * 1000).toISOString();

/** Rows of tokens that nobody can use any more go, so that the list stays short. */
function forgetDead(world: World, install: Install): void {
  const now = world.nowText();
  install.accessTokens = install.accessTokens.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  install.refreshTokens = install.refreshTokens.filter(({ expiresAt }) => expiresAt > now);
}

function grantOffline({ world, newToken }: GrantDeps, install: Install, expiring: boolean): TokenAnswer {
  forgetDead(world, install);
  const accessToken = `shpat_${newToken()}`;
  install.accessTokens.push({ token: accessToken, expiresAt: expiring ? inSeconds(world, ACCESS_TOKEN_SECONDS) : null, online: false });
  const body: Record<string, unknown> = { access_token: accessToken, scope: install.scopes.join(",") };
  if (expiring) {
    const refreshToken = `shprt_${newToken()}`;
    install.refreshTokens.push({ token: refreshToken, expiresAt: inSeconds(world, REFRESH_TOKEN_SECONDS) });
    Object.assign(body, { expires_in: ACCESS_TOKEN_SECONDS, refresh_token: refreshToken, refresh_token_expires_in: REFRESH_TOKEN_SECONDS });
  }
  world.stores.installs.put(install);
  return { status: 200, body };
}

function grantOnline({ world, newToken }: GrantDeps, install: Install, { sub }: SessionClaims): TokenAnswer {
  forgetDead(world, install);
  const accessToken = `shpua_${newToken()}`;
  install.accessTokens.push({ token: accessToken, expiresAt: inSeconds(world, ONLINE_TOKEN_SECONDS), online: true });
  world.stores.installs.put(install);
  const scope = install.scopes.join(",");
  const shop = world.stores.shops.get(install.shop);
  const user = {
    id: Number(sub) || 1,
    first_name: "Frieda",
    last_name: "Lindner",
    email: shop?.email ?? "",
    account_owner: true,
    locale: shop?.locale ?? "de",
    collaborator: false,
    email_verified: true,
  };
  return {
    status: 200,
    body: { access_token: accessToken, scope, expires_in: ONLINE_TOKEN_SECONDS, associated_user_scope: scope, associated_user: user },
  };
}

function refresh(deps: GrantDeps, install: Install, token: string): TokenAnswer {
  const { world } = deps;
  const now = world.nowText();
  const known = install.refreshTokens.find((candidate) => candidate.token === token);
  const isUsedUp = known?.replacedAt !== undefined && known.replacedAt < inSeconds(world, -REFRESH_GRACE_SECONDS);
  if (!known || known.expiresAt <= now || isUsedUp) return refuse(401, "invalid_grant", "This request requires an active refresh_token");
  known.replacedAt ??= now;
  return grantOffline(deps, install, true);
}

/**
 * POST /admin/oauth/access_token: a session token against an access token, a refresh token against a new pair. Refused
 * as Shopify does: 400 for a wrong client or a session token that does not hold, 401 for a refresh token that does not.
 */
export function grantToken(deps: GrantDeps, shop: string, input: unknown): TokenAnswer {
  const parsed = Request.safeParse(input);
  if (!parsed.success) return refuse(400, "invalid_request", "Could not find or read the grant");
  const request = parsed.data;
  if (request.client_id !== deps.apiKey) return refuse(400, "application_cannot_be_found", "Could not find Shopify API application with api_key");
  if (request.client_secret !== deps.apiSecret) return refuse(400, "invalid_client", "The client secret is wrong");
  const install = deps.world.stores.installs.get(shop);
  if (!install || install.uninstalledAt !== null) return refuse(400, "app_not_installed", "The app is not installed on this shop");
  if (request.grant_type === "refresh_token") return refresh(deps, install, request.refresh_token);
  const claims = request.subject_token_type === ID_TOKEN ? readSessionToken(request.subject_token, { ...deps, shop, now: deps.world.now() }) : null;
  if (!claims) return refuse(400, "invalid_subject_token", "Session token is invalid or expired");
  return request.requested_token_type === ONLINE ? grantOnline(deps, install, claims) : grantOffline(deps, install, request.expiring === "1");
}
