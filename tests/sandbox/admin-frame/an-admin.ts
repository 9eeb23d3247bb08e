import { createAdminFrame } from "../../../sandbox/admin-frame/create-admin-frame";
import { createAppProxyForAdmin } from "../../../sandbox/admin-frame/create-app-proxy-for-admin";
import { sessionToken } from "../../../sandbox/control/session-token";
import type { ControlAnswer } from "../../../sandbox/html/control-client";
import type { Handler } from "../../../sandbox/html/handler";
import { requestUrl } from "../../../sandbox/html/handler";
import { sendText } from "../../../sandbox/html/respond";
import type { TestShop } from "../commerce/a-shop";
import { aShop } from "../commerce/a-shop";
import { serve } from "../html/visitor";
import { startPretendApp } from "./pretend-app";

export const handle = "test-shop";

export interface TestAdmin extends TestShop {
  /** Of the admin frame, and of the app as seen through its proxy. */
  adminUrl: string;
  frameUrl: string;
  app: Awaited<ReturnType<typeof startPretendApp>>;
  /** What was asked of the control interface. */
  pressed: { path: string; body: Record<string, unknown> }[];
  answerControl: (answer: ControlAnswer) => void;
  close(): Promise<void>;
}

/** An admin frame with its proxy before a pretended app, each on a free port. `extensionScripts`: where built extensions lie. */
export async function anAdmin({ extensionScripts }: { extensionScripts?: string } = {}): Promise<TestAdmin> {
  const shop = await aShop();
  const app = await startPretendApp();
  const pressed: TestAdmin["pressed"] = [];
  let answer: ControlAnswer = { status: 200, body: {} };
  const token = (domain: string): string => sessionToken({ shop: domain, apiKey: "key", apiSecret: "secret", now: shop.world.now(), id: "id" });
  let frame: Handler = () => Promise.resolve(false);
  let proxy: Handler = () => Promise.resolve(false);
  const tokens: Handler = async (request, response) => {
    const url = requestUrl(request);
    return url.pathname === "/control/session-token" && sendText(response, 200, "application/json", JSON.stringify({ token: token(url.searchParams.get("shop") ?? "") }));
  };
  const admin = await serve(tokens, (request, response) => frame(request, response));
  const seen = await serve((request, response) => proxy(request, response));
  frame = createAdminFrame({
    world: shop.world, appUrl: seen.url, appName: "Kundenkreis", apiKey: "key", apiSecret: "secret", storefrontUrl: () => "http://shop.invalid", sessionToken: token, ...(extensionScripts ? { extensionScripts } : {}),
    control: (path, body) => {
      pressed.push({ path, body });
      return Promise.resolve(answer);
    },
  });
  proxy = createAppProxyForAdmin({ world: shop.world, appUrl: app.url, adminUrl: admin.url }).handler;
  return {
    ...shop, adminUrl: admin.url, frameUrl: seen.url, app, pressed,
    answerControl: (given) => (answer = given),
    async close() {
      await admin.close();
      await seen.close();
      await app.close();
    },
  };
}
