/** Scopes that the merchant grants when the app asks, and may take back: App Bridge's `shopify.scopes`. */
import type { Refusal } from "../commerce/outcome";
import { scopesUpdatePayload } from "../webhooks/payloads/app";
import type { Emit } from "../webhooks/emit";
import type { Install } from "../world/entities";
import type { World } from "../world/world";

/** What the app's shopify.app.toml declares. */
export interface DeclaredScopes {
  scopes: readonly string[];
  optionalScopes: readonly string[];
}

/** As App Bridge tells it. */
export interface ScopesDetail {
  granted: string[];
  required: string[];
  optional: string[];
}

export type ScopesAnswer = { ok: true; value: ScopesDetail } | { ok: false; errors: Refusal[] };

const installed = (world: World, shop: string): Install | undefined => {
  const install = world.stores.installs.get(shop);
  return install?.uninstalledAt === null ? install : undefined;
};

const detailOf = (install: Install, declared: DeclaredScopes): ScopesDetail => ({
  granted: [...install.scopes], required: [...declared.scopes], optional: [...declared.optionalScopes],
});

const notInstalled = (shop: string): ScopesAnswer => ({ ok: false, errors: [{ code: shop, reason: "not_installed" }] });

function change(world: World, emit: Emit, install: Install, declared: DeclaredScopes, optional: string[]): ScopesAnswer {
  const previous = install.scopes;
  const granted = install.grantedOptionalScopes ?? [];
  const current = [...previous.filter((scope) => !granted.includes(scope) || optional.includes(scope)), ...optional.filter((scope) => !previous.includes(scope))];
  install.grantedOptionalScopes = optional;
  install.scopes = current;
  world.stores.installs.put(install);
  const same = previous.length === current.length && previous.every((scope) => current.includes(scope));
  if (!same) emit(install.shop, "app/scopes_update", scopesUpdatePayload(world, install.shop, previous, current));
  return { ok: true, value: detailOf(install, declared) };
}

/** `shopify.scopes.query()`. Refused: not_installed. */
export function queryScopes(world: World, declared: DeclaredScopes, shop: string): ScopesAnswer {
  const install = installed(world, shop);
  return install ? { ok: true, value: detailOf(install, declared) } : notInstalled(shop);
}

/**
 * The merchant grants optional scopes; they count at once, for tokens that the app has already, too, and `app/scopes_update` tells them. What is
 * granted already changes nothing. Refused, and then none is granted: not_installed, undeclared_scope.
 */
export function grantOptionalScopes(world: World, emit: Emit, declared: DeclaredScopes, shop: string, scopes: readonly string[]): ScopesAnswer {
  const install = installed(world, shop);
  if (!install) return notInstalled(shop);
  const strange = scopes.filter((scope) => !declared.optionalScopes.includes(scope) && !declared.scopes.includes(scope));
  if (strange.length > 0) return { ok: false, errors: strange.map((code) => ({ code, reason: "undeclared_scope" })) };
  const wanted = scopes.filter((scope) => declared.optionalScopes.includes(scope));
  return change(world, emit, install, declared, [...new Set([...(install.grantedOptionalScopes ?? []), ...wanted])]);
}

/** The merchant or the app takes optional scopes back. Refused, and then none is taken: not_installed, required_scope, undeclared_scope. */
export function revokeOptionalScopes(world: World, emit: Emit, declared: DeclaredScopes, shop: string, scopes: readonly string[]): ScopesAnswer {
  const install = installed(world, shop);
  if (!install) return notInstalled(shop);
  const faults = scopes
    .filter((scope) => !declared.optionalScopes.includes(scope))
    .map((code) => ({ code, reason: declared.scopes.includes(code) ? "required_scope" : "undeclared_scope" }));
  if (faults.length > 0) return { ok: false, errors: faults };
  return change(world, emit, install, declared, (install.grantedOptionalScopes ?? []).filter((scope) => !scopes.includes(scope)));
}
