import { beforeEach, describe, expect, it } from "vitest";
import { createAdminApi } from "../../../sandbox/admin-api/create-admin-api";
import { TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { anAdmin, at, createdDiscount } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const ADD = `mutation ($id: ID!, $codes: [DiscountRedeemCodeInput!]!) { discountRedeemCodeBulkAdd(discountId: $id, codes: $codes) {
  bulkCreation { id done codesCount importedCount } userErrors { field code message } } }`;
const READ = `query ($id: ID!) { discountRedeemCodeBulkCreation(id: $id) { done codesCount importedCount failedCount discountCode { id }
  codes(first: 250) { nodes { code discountRedeemCode { id } errors { field code message } } } } }`;
const DELETE = `mutation ($id: ID!, $ids: [ID!]) { discountCodeRedeemCodeBulkDelete(discountId: $id, ids: $ids) { job { id done } userErrors { field code } } }`;

const coded = (...codes: string[]) => codes.map((code) => ({ code }));

describe("codes", () => {
  let admin: TestAdmin;
  let id = "";
  beforeEach(async () => {
    admin = await anAdmin();
    id = await createdDiscount(admin);
    admin.announced.length = 0;
  });

  const add = async (...codes: string[]): Promise<string> =>
    String(await admin.read(ADD, "discountRedeemCodeBulkAdd.bulkCreation.id", { id, codes: coded(...codes) }));
  const codesOf = async (): Promise<string[]> => {
    const { data } = await admin.ask(
      "query ($id: ID!) { codeDiscountNode(id: $id) { codeDiscount { ... on DiscountCodeBasic { codes(first: 250) { nodes { code } } } } } }",
      { id }
    );
    return (at(data, "codeDiscountNode.codeDiscount.codes.nodes") as { code: string }[]).map(({ code }) => code);
  };

  it("are imported a little later, each with its own outcome", async () => {
    const creation = await add("DANKE-2", "danke-1", "DANKE-3", "Danke-3", " ");
    expect(await admin.read(READ, "discountRedeemCodeBulkCreation.done", { id: creation })).toBe(false);
    expect(await codesOf()).toEqual(["DANKE-1"]);
    await admin.passLater();
    const { data } = await admin.ask(READ, { id: creation });
    expect(at(data, "discountRedeemCodeBulkCreation")).toMatchObject({
      done: true,
      codesCount: 5,
      importedCount: 2,
      failedCount: 3,
      discountCode: { id },
    });
    const nodes = at(data, "discountRedeemCodeBulkCreation.codes.nodes") as {
      code: string;
      discountRedeemCode: { id: string } | null;
      errors: { code: string }[];
    }[];
    expect(nodes.map(({ errors }) => errors.map(({ code }) => code))).toEqual([[], ["TAKEN"], [], ["TAKEN"], ["BLANK"]]);
    expect(nodes[0]?.discountRedeemCode?.id).toMatch(/^gid:\/\/shopify\/DiscountRedeemCode\/\d+$/);
    expect(await codesOf()).toEqual(["DANKE-1", "DANKE-2", "DANKE-3"]);
  });

  it("250 at once are taken, 251 are not", async () => {
    const many = Array.from({ length: 251 }, (_, at) => `N-${at}`);
    expect(await admin.read(ADD, "discountRedeemCodeBulkAdd", { id, codes: coded(...many) })).toMatchObject({
      bulkCreation: null,
      userErrors: [{ field: ["codes"], code: "TOO_MANY_ARGUMENTS" }],
    });
    await add(...many.slice(1));
    await admin.passLater();
    expect(await codesOf()).toHaveLength(250);
    expect(await admin.read("{ discountCodesCount { count precision } }", "discountCodesCount")).toEqual({ count: 251, precision: "EXACT" });
  });

  it("go on being imported after a restart", async () => {
    const creation = await add("DANKE-2");
    const waiting: (() => void)[] = [];
    createAdminApi(admin.world, {
      apiKey: "k",
      apiSecret: "s",
      sandboxUrl: "http://127.0.0.1:4000",
      storefrontUrl: () => "",
      announce: () => undefined,
      faults: admin.faults,
      random: () => 0.5,
      later: (_milliseconds, work) => waiting.push(work),
    });
    for (const work of waiting) work();
    expect(await admin.read(READ, "discountRedeemCodeBulkCreation.done", { id: creation })).toBe(true);
  });

  it("fail one by one when their discount was deleted meanwhile", async () => {
    const creation = await add("DANKE-2");
    await admin.ask("mutation ($id: ID!) { discountCodeDelete(id: $id) { deletedCodeDiscountId } }", { id });
    await admin.passLater();
    expect(await admin.read(READ, "discountRedeemCodeBulkCreation", { id: creation })).toMatchObject({
      done: true,
      importedCount: 0,
      failedCount: 1,
    });
  });

  it("of another shop's discount cannot be added", async () => {
    expect(await admin.read(ADD, "discountRedeemCodeBulkAdd.userErrors.0.code", { id, codes: coded("X") }, TEEHAUS)).toBe("INVALID");
  });

  it("are deleted by id a little later, as the job and a webhook each say; the last one may go too", async () => {
    const creation = await add("DANKE-2");
    await admin.passLater();
    admin.announced.length = 0;
    const [discount] = [...admin.world.stores.discounts.all()];
    const ids = discount?.codes.map((code) => `gid://shopify/DiscountRedeemCode/${code.id}`) ?? [];
    expect(creation).toBeTruthy();
    const { data } = await admin.ask(DELETE, { id, ids });
    const job = at(data, "discountCodeRedeemCodeBulkDelete.job.id");
    expect(at(data, "discountCodeRedeemCodeBulkDelete")).toMatchObject({ job: { done: false }, userErrors: [] });
    expect(await codesOf()).toHaveLength(2);
    await admin.passLater();
    expect(await codesOf()).toEqual([]);
    expect(await admin.read("query ($id: ID!) { job(id: $id) { done } }", "job.done", { id: job })).toBe(true);
    expect(admin.announced.map(({ topic, subject }) => [topic, subject.kind === "redeemCode" ? subject.redeemCode.code : null])).toEqual([
      ["discounts/redeemcode_removed", "DANKE-1"],
      ["discounts/redeemcode_removed", "DANKE-2"],
    ]);
    expect(await admin.read('{ codeDiscountNodeByCode(code: "DANKE-2") { id } }', "codeDiscountNodeByCode")).toBeNull();
  });

  it("deleting needs exactly one way to say which", async () => {
    expect(await admin.read(DELETE, "discountCodeRedeemCodeBulkDelete.userErrors.0.code", { id })).toBe("MISSING_ARGUMENT");
    const both =
      'mutation ($id: ID!) { discountCodeRedeemCodeBulkDelete(discountId: $id, ids: ["gid://shopify/DiscountRedeemCode/1"], search: "x") { userErrors { code } } }';
    expect(await admin.read(both, "discountCodeRedeemCodeBulkDelete.userErrors.0.code", { id })).toBe("TOO_MANY_ARGUMENTS");
  });
});
