import { expect, it } from "vitest";
import { loader as login } from "~/routes/auth.login";
import { loader } from "~/routes/auth.$";

it("the bounce page loads App Bridge, which fetches a token and comes back", async () => {
  const request = new Request("https://app.example/auth/session-token?shop=feinkost.myshopify.com&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUveA");
  const answer = await loader({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown);
  expect(answer).toBeInstanceOf(Response);
  expect(await (answer as Response).text()).toMatch(/data-api-key="test-key"[^>]*app-bridge\.js/);
});

it("who names no shop is told what this is", () => {
  expect(login().headers.get("location")).toBe("/");
});
