import { randomInt } from "node:crypto";
import { parseMoneyText } from "../../commerce/money-text";
import { moveGiftCardMoney } from "../../commerce/move-gift-card-money";
import { isExpired } from "../../commerce/usable-gift-card";
import type { Customer, GiftCard } from "../../world/entities";
import { idOf } from "../../world/world";
import type { AdminContext } from "../context";

interface UserError {
  field: string[] | null;
  message: string;
  code: string;
}

export interface MoneyInput {
  amount: string;
  currencyCode: string;
}

/** What creation and change have in common. */
interface GiftCardInput {
  customerId?: string | null;
  expiresOn?: string | null;
  note?: string | null;
  templateSuffix?: string | null;
  recipientAttributes?: { id: string; preferredName?: string | null; message?: string | null; sendNotificationAt?: string | null } | null;
}

export interface GiftCardCreateInput extends GiftCardInput {
  code?: string | null;
  initialAmount?: MoneyInput | null;
  initialValue?: string | null;
}

interface Answer {
  giftCard: GiftCard | null;
  userErrors: UserError[];
}

const SHORTEST_CODE = 8;
const LONGEST_CODE = 20;
/** Shopify's limit in US dollars; here in the shop's own currency. */
export const MOST_VALUE = 200_000;
/** Without letters and digits that are mistaken for one another. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

const ownCard = (context: AdminContext, id: string): GiftCard | undefined => {
  const card = context.world.stores.giftCards.get(idOf("GiftCard", id) ?? "");
  return card?.shop === context.shop.shop ? card : undefined;
};

const ownCustomer = (context: AdminContext, id: string): Customer | undefined => {
  const customer = context.world.stores.customers.get(idOf("Customer", id) ?? "");
  return customer?.shop === context.shop.shop ? customer : undefined;
};

function newCode(context: AdminContext): string {
  for (;;) {
    const code = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
    if (!context.world.giftCardByCode(context.shop.shop, code)) return code;
  }
}

function codeFaults(code: string, context: AdminContext): UserError[] {
  const fault = (kind: string, message: string): UserError[] => [{ field: ["input", "code"], message, code: kind }];
  if (code.length < SHORTEST_CODE) return fault("TOO_SHORT", `Code is too short (minimum is ${SHORTEST_CODE} characters)`);
  if (code.length > LONGEST_CODE) return fault("TOO_LONG", `Code is too long (maximum is ${LONGEST_CODE} characters)`);
  if (!/^[a-z0-9]+$/.test(code)) return fault("INVALID", "Code can only contain letters and numbers");
  return context.world.giftCardByCode(context.shop.shop, code) ? fault("TAKEN", "Code has already been taken") : [];
}

/** What is wrong with whom it is for and until when; deactivated cards and past days are taken as they are. */
function personFaults(input: GiftCardInput, context: AdminContext): UserError[] {
  const errors: UserError[] = [];
  if (input.customerId != null && !ownCustomer(context, input.customerId))
    errors.push({ field: ["input", "customerId"], message: "The customer could not be found.", code: "CUSTOMER_NOT_FOUND" });
  if (input.recipientAttributes && !ownCustomer(context, input.recipientAttributes.id))
    errors.push({ field: ["input", "recipientAttributes", "id"], message: "The recipient could not be found.", code: "RECIPIENT_NOT_FOUND" });
  return errors;
}

const recipientOf = (given: NonNullable<GiftCardInput["recipientAttributes"]>): GiftCard["recipient"] => ({
  customerId: idOf("Customer", given.id) ?? "",
  preferredName: given.preferredName ?? null,
  message: given.message ?? null,
  sendAt: given.sendNotificationAt ?? null,
});

/** `giftCardCreate`. The whole code is told once, here; later only its last four letters. */
export function createGiftCard(input: GiftCardCreateInput, context: AdminContext): Answer & { giftCardCode: string | null } {
  const { world, shop } = context;
  const code = input.code == null || input.code === "" ? newCode(context) : input.code.toLowerCase();
  const errors = [...codeFaults(code, context), ...personFaults(input, context)];
  const field = input.initialAmount ? ["input", "initialAmount"] : ["input", "initialValue"];
  const text = input.initialAmount?.amount ?? input.initialValue;
  const value = text == null ? undefined : parseMoneyText(text, shop.currency);
  if (text == null) errors.push({ field, message: "Initial value can't be blank", code: "MISSING_ARGUMENT" });
  else if (input.initialAmount && input.initialAmount.currencyCode !== shop.currency) errors.push({ field, message: "Currency is not supported", code: "INVALID" });
  else if (value === undefined || value <= 0) errors.push({ field, message: "Initial value must be greater than 0", code: "GREATER_THAN" });
  else if (value > MOST_VALUE) errors.push({ field, message: "The gift card's value exceeds the allowed limits.", code: "GIFT_CARD_LIMIT_EXCEEDED" });
  if (errors.length > 0 || value === undefined) return { giftCard: null, giftCardCode: null, userErrors: errors };
  const now = world.nowText();
  const giftCard = world.stores.giftCards.put({
    shop: shop.shop,
    id: world.nextId(),
    code,
    initialValue: value,
    balance: value,
    customerId: input.customerId == null ? null : idOf("Customer", input.customerId) ?? null,
    note: input.note ?? null,
    expiresOn: input.expiresOn ?? null,
    recipient: input.recipientAttributes ? recipientOf(input.recipientAttributes) : null,
    templateSuffix: input.templateSuffix ?? null,
    deactivatedAt: null,
    createdAt: now,
    updatedAt: now,
    transactions: [],
  });
  return { giftCard, giftCardCode: code, userErrors: [] };
}

/** `giftCardUpdate`: what the input leaves out stays; a customer once set cannot be changed (Shopify). */
export function updateGiftCard({ id, input }: { id: string; input: GiftCardInput }, context: AdminContext): Answer {
  const card = ownCard(context, id);
  if (!card) return { giftCard: null, userErrors: [{ field: ["id"], message: "The gift card could not be found.", code: "INVALID" }] };
  const errors = personFaults(input, context);
  const customerId = input.customerId == null ? undefined : idOf("Customer", input.customerId);
  if (customerId !== undefined && card.customerId !== null && card.customerId !== customerId)
    errors.push({ field: ["input", "customerId"], message: "The customer cannot be changed.", code: "INVALID" });
  if (errors.length > 0) return { giftCard: null, userErrors: errors };
  if (input.expiresOn !== undefined) card.expiresOn = input.expiresOn;
  if (input.note !== undefined) card.note = input.note;
  if (input.templateSuffix !== undefined) card.templateSuffix = input.templateSuffix;
  if (customerId !== undefined) card.customerId = customerId;
  if (input.recipientAttributes) card.recipient = recipientOf(input.recipientAttributes);
  card.updatedAt = context.world.nowText();
  context.world.stores.giftCards.put(card);
  return { giftCard: card, userErrors: [] };
}

/** `giftCardDeactivate`: for good. Repeating it changes nothing. */
export function deactivateGiftCard({ id }: { id: string }, context: AdminContext): Answer {
  const card = ownCard(context, id);
  if (!card) return { giftCard: null, userErrors: [{ field: ["id"], message: "The gift card could not be found.", code: "GIFT_CARD_NOT_FOUND" }] };
  if (card.deactivatedAt === null) {
    card.deactivatedAt = context.world.nowText();
    card.updatedAt = card.deactivatedAt;
    context.world.stores.giftCards.put(card);
  }
  return { giftCard: card, userErrors: [] };
}

/** `giftCardCredit` and `giftCardDebit`. */
export function changeBalance(
  how: "credit" | "debit",
  { id, money, note }: { id: string; money: MoneyInput; note: string | null },
  context: AdminContext
): { transaction: { card: GiftCard; transaction: GiftCard["transactions"][number] } | null; userErrors: UserError[] } {
  const refuse = (field: string[], code: string, message: string) => ({ transaction: null, userErrors: [{ field, message, code }] });
  const path = [`${how}Input`, `${how}Amount`];
  const card = ownCard(context, id);
  if (!card) return refuse(["id"], "GIFT_CARD_NOT_FOUND", "The gift card could not be found.");
  if (card.deactivatedAt !== null || isExpired(card, context.shop, context.world.now())) return refuse(["id"], "INVALID", "The gift card is deactivated or expired.");
  if (money.currencyCode !== context.shop.currency)
    return refuse([...path, "currencyCode"], "MISMATCHING_CURRENCY", "The currency provided does not match the currency of the gift card.");
  const amount = parseMoneyText(money.amount, context.shop.currency) ?? 0;
  if (amount <= 0) return refuse([...path, "amount"], "NEGATIVE_OR_ZERO_AMOUNT", "A positive amount must be used.");
  if (how === "debit" && amount > card.balance)
    return refuse([...path, "amount"], "INSUFFICIENT_FUNDS", "The gift card does not have sufficient funds to satisfy the request.");
  if (how === "credit" && card.balance + amount > MOST_VALUE)
    return refuse([...path, "amount"], "GIFT_CARD_LIMIT_EXCEEDED", "The gift card's value exceeds the allowed limits.");
  return { transaction: { card, transaction: moveGiftCardMoney(context.world, card, how === "credit" ? amount : -amount, { note }) }, userErrors: [] };
}
