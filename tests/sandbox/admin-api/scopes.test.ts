import { beforeEach, expect, it } from "vitest";
import { createAdminApi } from "../../../sandbox/admin-api/create-admin-api";
import type { AdminApi } from "../../../sandbox/admin-api/create-admin-api";
import { grantOptionalScopes } from "../../../sandbox/control/optional-scopes";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { mulberry32 } from "../../../sandbox/world/mulberry32";
import { anAdmin, API_KEY, API_SECRET, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const declared = { scopes: ["read_orders", "read_customers"], optionalScopes: ["write_gift_cards", "read_store_credit_accounts"] };
let admin: TestAdmin;
let api: AdminApi;
beforeEach(async () => {
  admin = await anAdmin();
  admin.scopes([...declared.scopes]);
  api = createAdminApi(admin.world, {
    apiKey: API_KEY,
    apiSecret: API_SECRET,
    appScopes: declared,
    sandboxUrl: "http://127.0.0.1:4000",
    storefrontUrl: () => "http://127.0.0.1:4002",
    announce: (shop, topic, subject) => admin.announced.push({ shop, topic, subject }),
    faults: { failAdminApi: 0, throttle: 0 },
    random: mulberry32(1),
    later: () => undefined,
    realNowMilliseconds: () => 0,
  });
});

const ask = async (query: string): Promise<unknown> => JSON.parse(JSON.stringify((await api.run(FEINKOST, { query, variables: {}, operationName: null })).answer));
const CREATE = 'mutation { giftCardCreate(input: { initialValue: "5", code: "DANKE2026" }) { giftCard { id } userErrors { code } } }';
const HANDLES = "{ currentAppInstallation { accessScopes { handle } app { requestedAccessScopes { handle } optionalAccessScopes { handle } } } }";

it("what needs an optional scope is refused until the merchant has granted it, and again once it is given back", async () => {
  expect(at(await ask(CREATE), "errors.0.extensions.code")).toBe("ACCESS_DENIED");
  const told: string[] = [];
  expect(grantOptionalScopes(admin.world, (_shop, topic) => (told.push(topic), ""), declared, FEINKOST, ["write_gift_cards"])).toMatchObject({ ok: true });
  expect(told).toEqual(["app/scopes_update"]);
  expect(at(await ask(CREATE), "data.giftCardCreate.userErrors")).toEqual([]);
  expect(at(await ask(HANDLES), "data.currentAppInstallation")).toEqual({
    accessScopes: [{ handle: "read_orders" }, { handle: "read_customers" }, { handle: "write_gift_cards" }],
    app: { requestedAccessScopes: [{ handle: "read_orders" }, { handle: "read_customers" }], optionalAccessScopes: [{ handle: "write_gift_cards" }, { handle: "read_store_credit_accounts" }] },
  });
  const revoke = (scope: string): Promise<unknown> => ask(`mutation { appRevokeAccessScopes(scopes: ["${scope}"]) { revoked { handle } userErrors { code } } }`);
  expect(at(await revoke("write_gift_cards"), "data.appRevokeAccessScopes")).toEqual({ revoked: [{ handle: "write_gift_cards" }], userErrors: [] });
  expect(admin.announced.at(-1)).toMatchObject({ topic: "app/scopes_update", subject: { current: declared.scopes } });
  expect(at(await ask(CREATE), "errors.0.extensions.code")).toBe("ACCESS_DENIED");
  expect(at(await revoke("read_orders"), "data.appRevokeAccessScopes.userErrors.0.code")).toBe("CANNOT_REVOKE_REQUIRED_SCOPES");
  expect(at(await revoke("write_themes"), "data.appRevokeAccessScopes.userErrors.0.code")).toBe("CANNOT_REVOKE_UNDECLARED_SCOPES");
});
