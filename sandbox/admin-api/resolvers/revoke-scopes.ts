import type { AdminContext } from "../context";
import { scopesAs } from "./shop-resolvers";

interface Answer {
  revoked: object[] | null;
  userErrors: { field: string[]; message: string; code: string }[];
}

/** `appRevokeAccessScopes`: the app gives optional scopes back; `app/scopes_update` tells what is left. */
export function revokeScopes({ scopes }: { scopes: string[] }, context: AdminContext): Answer {
  const { install, appScopes, world } = context;
  const refuse = (code: string, message: string): Answer => ({ revoked: null, userErrors: [{ field: ["scopes"], message, code }] });
  if (scopes.some((scope) => appScopes.scopes.includes(scope))) return refuse("CANNOT_REVOKE_REQUIRED_SCOPES", "Required scopes cannot be revoked.");
  if (scopes.some((scope) => !appScopes.optionalScopes.includes(scope))) return refuse("CANNOT_REVOKE_UNDECLARED_SCOPES", "Undeclared scopes cannot be revoked.");
  const previous = install.scopes;
  const revoked = scopes.filter((scope) => previous.includes(scope));
  install.scopes = previous.filter((scope) => !scopes.includes(scope));
  install.grantedOptionalScopes = (install.grantedOptionalScopes ?? []).filter((scope) => !scopes.includes(scope));
  world.stores.installs.put(install);
  if (revoked.length > 0) context.announce(install.shop, "app/scopes_update", { kind: "scopes", previous, current: install.scopes });
  return { revoked: scopesAs(revoked), userErrors: [] };
}
