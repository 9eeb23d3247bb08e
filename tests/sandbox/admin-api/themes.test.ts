import { beforeEach, describe, expect, it } from "vitest";
import { postTheme } from "../../../sandbox/control/theme-calls";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { ALL_SCOPES, anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const READ = `query ($filenames: [String!]) { themes(first: 1, roles: MAIN) { nodes { id role files(filenames: $filenames, first: 50) {
  nodes { filename contentType size body { ... on OnlineStoreThemeFileBodyText { content } } } userErrors { code filename } } } } }`;

describe("the theme", () => {
  let admin: TestAdmin;
  beforeEach(async () => {
    admin = await anAdmin();
    admin.scopes([...ALL_SCOPES, "read_themes"]);
  });

  const files = async (...filenames: string[]) => (await admin.read(READ, "themes.nodes.0.files", { filenames })) as { nodes: { filename: string; body: { content: string } }[]; userErrors: unknown[] };
  const content = async (filename: string): Promise<unknown> => JSON.parse((await files(filename)).nodes[0]?.body.content ?? "null");
  const blockType = /^shopify:\/\/apps\/app\/blocks\/refer-a-friend\/[0-9a-f-]{36}$/;

  it("is not read without the scope", async () => {
    admin.scopes(ALL_SCOPES);
    expect((await admin.ask(READ, { filenames: [] })).errors[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });

  it("names the app's block in the template and the embed in its settings, as long as they are placed", async () => {
    const placed = async () => [
      at(await content("templates/page.refer-a-friend.json"), "sections.apps.blocks.app_block_1.type"),
      Object.values(at(await content("config/settings_data.json"), "current.blocks") as Record<string, { type: string; disabled: boolean }>).map(({ type, disabled }) => [type.split("/")[5], disabled]),
    ];
    expect(await placed()).toEqual([expect.stringMatching(blockType), [["referral-launcher", false]]]);
    postTheme(admin.world, FEINKOST, { block: false, launcher: false });
    expect(await placed()).toEqual([undefined, [["referral-launcher", true]]]);
  });

  it("gives files by name and by pattern, and says which are not there", async () => {
    expect((await files("templates/*.json", "config/settings_data.json")).nodes.map(({ filename }) => filename)).toEqual(["config/settings_data.json", "templates/index.json", "templates/page.refer-a-friend.json", "templates/page.reviews.json", "templates/product.json"]);
    expect(await files("templates/nothing.json", "templates/n*.json")).toMatchObject({ nodes: [], userErrors: [{ code: "NOT_FOUND", filename: "templates/nothing.json" }] });
  });

  it("is the published one, and the only one", async () => {
    expect(await admin.read("{ themes(first: 5, roles: [UNPUBLISHED]) { nodes { id } } }", "themes.nodes")).toEqual([]);
    const id = await admin.read("{ themes(first: 5) { nodes { id } } }", "themes.nodes.0.id");
    expect(await admin.read("query ($id: ID!) { theme(id: $id) { role processing } }", "theme", { id })).toEqual({ role: "MAIN", processing: false });
  });
});
