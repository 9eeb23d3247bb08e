import type { CodeCreation, RedeemCode } from "../../world/entities";
import { gid } from "../../world/world";
import { paginateInOrder } from "../connection";
import type { PageArguments } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { codeFault, discountFault, takenFault, unknownDiscount } from "./discount-faults";
import type { DiscountUserError } from "./discount-faults";
import { findDiscount } from "./write-discounts";

const MOST_AT_ONCE = 250;
const CODES_A_STEP = 100;

/** Real time until the next step of an import; Shopify takes seconds. */
export const STEP_MILLISECONDS = 20;

/** `discountRedeemCodeBulkAdd`: takes the codes and imports them a little later; what became of each stands in the creation. */
export function addCodes(
  { discountId, codes }: { discountId: string; codes: { code: string }[] },
  context: AdminContext
): { bulkCreation: CodeCreation | null; userErrors: DiscountUserError[] } {
  if (codes.length > MOST_AT_ONCE) {
    return { bulkCreation: null, userErrors: [discountFault(["codes"], "TOO_MANY_ARGUMENTS", `Codes can't exceed ${MOST_AT_ONCE} at once`)] };
  }
  if (codes.length === 0) return { bulkCreation: null, userErrors: [discountFault(["codes"], "BLANK", "Codes can't be blank")] };
  const discount = findDiscount(context, discountId);
  if (!discount) return { bulkCreation: null, userErrors: [unknownDiscount("discountId")] };
  const bulkCreation = context.world.stores.codeCreations.put({
    shop: context.shop.shop,
    id: context.world.nextId(),
    discountId: discount.id,
    codes: codes.map(({ code }) => ({ code, redeemCodeId: null, error: null, done: false })),
    done: false,
    createdAt: context.world.nowText(),
  });
  continueCreation(context, bulkCreation);
  return { bulkCreation, userErrors: [] };
}

/** Goes on with an import until it is done, in steps; also after a restart. */
export function continueCreation(context: Pick<AdminContext, "world" | "announce" | "later">, creation: CodeCreation): void {
  context.later(STEP_MILLISECONDS, () => {
    if (creation.done || context.world.stores.codeCreations.get(creation.id) !== creation) return;
    importStep(context, creation);
    if (!creation.done) continueCreation(context, creation);
  });
}

function importStep({ world, announce }: Pick<AdminContext, "world" | "announce">, creation: CodeCreation): void {
  const discount = world.stores.discounts.get(creation.discountId);
  const added: RedeemCode[] = [];
  for (const entry of creation.codes.filter(({ done }) => !done).slice(0, CODES_A_STEP)) {
    entry.done = true;
    const takenHere = added.some(({ code }) => code.toLowerCase() === entry.code.toLowerCase());
    const fault = !discount
      ? unknownDiscount("discountId")
      : codeFault(entry.code, ["code"]) ?? (takenHere || world.discountByCode(creation.shop, entry.code) ? takenFault(["code"]) : null);
    if (fault) {
      entry.error = { code: fault.code, message: fault.message };
      continue;
    }
    const redeemCode: RedeemCode = { id: world.nextId(), code: entry.code, usageCount: 0, createdAt: world.nowText() };
    entry.redeemCodeId = redeemCode.id;
    added.push(redeemCode);
  }
  creation.done = creation.codes.every(({ done }) => done);
  world.stores.codeCreations.put(creation);
  if (!discount || added.length === 0) return;
  discount.codes.push(...added);
  world.stores.discounts.put(discount);
  for (const redeemCode of added) announce(discount.shop, "discounts/redeemcode_added", { kind: "redeemCode", discount, redeemCode });
}

interface EntrySource {
  creation: CodeCreation;
  entry: CodeCreation["codes"][number];
}

export const codeCreationResolvers: ResolverTable = {
  DiscountRedeemCodeBulkCreation: fieldsOf<CodeCreation>()({
    id: (creation) => gid("DiscountRedeemCodeBulkCreation", creation.id),
    codes: (creation, args: PageArguments) =>
      paginateInOrder(
        creation.codes.map((entry): EntrySource => ({ creation, entry })),
        args
      ),
    codesCount: (creation) => creation.codes.length,
    createdAt: (creation) => creation.createdAt,
    discountCode: (creation, _args: object, { world }: AdminContext) => world.stores.discounts.get(creation.discountId) ?? null,
    done: (creation) => creation.done,
    failedCount: (creation) => creation.codes.filter(({ error }) => error !== null).length,
    importedCount: (creation) => creation.codes.filter(({ redeemCodeId }) => redeemCodeId !== null).length,
  }),
  DiscountRedeemCodeBulkCreationCode: fieldsOf<EntrySource>()({
    code: ({ entry }) => entry.code,
    discountRedeemCode: ({ creation, entry }, _args: object, { world }: AdminContext) =>
      world.stores.discounts.get(creation.discountId)?.codes.findLast(({ id }) => id === entry.redeemCodeId) ?? null,
    errors: ({ entry }) => (entry.error === null ? [] : [discountFault(["code"], entry.error.code, entry.error.message)]),
  }),
};
