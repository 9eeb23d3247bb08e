import { describe, expect, it } from "vitest";
import { parseAppConfig } from "../../../sandbox/webhooks/read-app-config";

describe("the app's configuration", () => {
  it("names scopes, topics with their path, and the proxy", () => {
    const config = parseAppConfig(`
name = "Kreis"
[access_scopes]
scopes = "read_orders, write_discounts"
optional_scopes = ["read_gift_cards"]
[webhooks]
api_version = "2026-07"
[[webhooks.subscriptions]]
topics = ["orders/create"]
uri = "/webhooks"
[[webhooks.subscriptions]]
compliance_topics = ["shop/redact"]
uri = "https://app.example/webhooks/gdpr"
[app_proxy]
url = "https://app.example/proxy"
prefix = "a"
subpath = "k"`);
    expect(config).toEqual({
      name: "Kreis", applicationUrl: "https://app.invalid",
      scopes: ["read_orders", "write_discounts"], optionalScopes: ["read_gift_cards"], proxy: { path: "/proxy", prefix: "a", subpath: "k" },
      subscriptions: new Map([["orders/create", "/webhooks"], ["shop/redact", "/webhooks/gdpr"]]),
    });
  });

  it("that is wrong is refused with the place of the fault", () => {
    expect(() => parseAppConfig(`[[webhooks.subscriptions]]\ntopics = ["orders/create"]`)).toThrow(/webhooks\.subscriptions\.0\.uri/);
  });
});
