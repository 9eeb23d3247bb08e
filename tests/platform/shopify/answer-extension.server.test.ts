import { describe, expect, it } from "vitest";
import { answerExtension } from "~/platform/shopify/answer-extension.server";

const address = "https://app.example/app/inserts/print.pdf?orders=1";
const request = (method = "GET"): Request => new Request(address, { method, headers: { origin: "https://extensions.shopifycdn.com" } });
const allowed = (response: Response): (string | null)[] => ["origin", "headers"].map((what) => response.headers.get(`access-control-allow-${what}`));

describe("a request from another origin", () => {
  it("may send its session token along: the browser's question is answered without one, and reaches nobody", async () => {
    const response = await answerExtension(request("OPTIONS"), () => Promise.reject(new Error("not to be asked")));
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(allowed(response)).toEqual(["*", expect.stringContaining("Authorization")]);
  });

  it("may read the answer, its counts, and that its token is to be renewed", async () => {
    const response = await answerExtension(request(), () => Promise.resolve(new Response("%PDF", { headers: { "content-type": "application/pdf", "x-kundenkreis-cards": "1" } })));
    expect([response.status, response.headers.get("content-type"), response.headers.get("x-kundenkreis-cards"), await response.text()]).toEqual([200, "application/pdf", "1", "%PDF"]);
    expect(allowed(response)[0]).toBe("*");
    for (const name of ["X-Kundenkreis-Cards", "X-Shopify-Retry-Invalid-Session-Request"]) expect(response.headers.get("access-control-expose-headers")).toContain(name);
  });

  it("may read a refusal that was thrown, too", async () => {
    const response = await answerExtension(request(), () => Promise.reject(new Response(null, { status: 401, headers: { "x-shopify-retry-invalid-session-request": "1" } })));
    expect([response.status, response.headers.get("x-shopify-retry-invalid-session-request"), allowed(response)[0]]).toEqual([401, "1", "*"]);
  });

  it("never with cookies: the token is the only proof of who asks", async () => {
    const response = await answerExtension(request(), () => Promise.resolve(new Response()));
    expect(response.headers.has("access-control-allow-credentials")).toBe(false);
  });

  it("an error stays one", async () => {
    await expect(answerExtension(request(), () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  });
});
