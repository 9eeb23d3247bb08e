import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OfferForm } from "~/core/vouchers/domain/offers/offer-form";
import { emptyOffer } from "~/core/vouchers/domain/offers/offer-form";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { linkOn } from "../support/customers-browser";
import { recommendingFloor } from "../support/recommending-floor";
import type { StoryAdvocate } from "../support/recommending-floor";
import { aCustomer } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

interface SeenReward { key: string; stage: string; who: { customerId: string }; takenMinor: number; openMinor: number }
interface ToGive { key: string; as: string; who: { customerId: string } }

let house: House;
let floor: ReturnType<typeof recommendingFloor>;
let gift: { id: string; variantId: string };
let everything: { id: string; title: string };
const friendTen = { ...emptyOffer, offerKind: "fixedAmount" as const, amount: "10.00", minimum: "40.00", validForDays: "30" };
const giving = (offer: Partial<OfferForm> & Pick<OfferForm, "offerKind">): OfferForm => ({ ...emptyOffer, validForDays: "365", ...offer });
const aCard = (amount: string) => giving({ offerKind: "giftCard", amount });
const aBenefit = giving({ offerKind: "benefit", textDe: "Ein Anruf vom Chef", textEn: "A call from the boss" });
const byCodeAndLink = { wayCode: true, wayLink: true, wayName: true };

beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = recommendingFloor(house);
  const set = await floor.stock();
  gift = await floor.sell("LOEFFEL", "7.00");
  everything = { id: (await floor.control<{ id: string }>("POST", "collections", { title: "Alles", productIds: [set.id, gift.id] })).body.id, title: "Alles" };
});
afterAll(() => house.stop());

const rewards = async () => (await floor.desk.ask<{ rows: SeenReward[]; toGive: ToGive[] }>("/app/referrals/rewards")).body;
const rewardOf = async ({ customerId }: StoryAdvocate): Promise<SeenReward | undefined> => (await rewards()).rows.find(({ who }) => who.customerId === customerId);
/** What stands on the advocate's own page, to which their mail leads. */
const pageOf = async ({ email }: StoryAdvocate) => {
  const mail = (await floor.state()).mails.find(({ to, subject }) => to.includes(email) && subject === "Ihre Prämie ist da");
  const phone = floor.browser();
  const shown = await phone.open(/\/a\/k\/me\/[\w.~-]+/.exec(mail?.text ?? "")?.[0] ?? "/no-mail");
  return { phone, html: shown.html.replaceAll("\u00a0", " "), code: /class="code" translate="no">([\dA-Z-]+)</.exec(shown.html.slice(shown.html.indexOf("Ihre Prämien")))?.[1]?.replaceAll("-", "") };
};
const cardOf = async (code: string) => (await floor.state()).giftCards.find((card) => card.code.toUpperCase() === code);
const giveBack = (order: StoryOrder, quantity: number) => floor.doTo(order.id, "refund", { lines: [{ lineItemId: order.lines[0]?.id, quantity }] });

describe("every kind of reward, from the programme's page to what is left of it when goods come back", () => {
  let [shipping, gifted, carded, called]: (StoryAdvocate | undefined)[] = [];
  const orders: Record<string, StoryOrder> = {};

  it("what cannot work is refused beside its field, with the reason; gift cards until Shopify has granted the scopes", async () => {
    const refusals = async (change: object) => (await floor.postProgramme(change)).body.errors;
    for (const grant of [["read_gift_cards", "write_gift_cards"], ["read_gift_card_transactions", "write_gift_card_transactions"]]) {
      expect(await refusals({ ...byCodeAndLink, reward: aCard("20.00") }), "what can be made has to be taken back as well").toEqual({ "reward.offerKind": "needs-scopes" });
      await floor.control("POST", "scopes", { grant });
      await floor.desk.send("/app/scopes", {});
    }
    expect(await refusals({ ...byCodeAndLink, friend: aCard("20.00") })).toEqual({ "friend.offerKind": "not-for-many" });
    expect(await refusals({ ...byCodeAndLink, wayCode: false, friend: aBenefit })).toEqual({ "friend.offerKind": "not-for-many" });
  });

  it("four advocates with four kinds of reward: each gets what was promised when their friend's order was decided", { timeout: 120_000 }, async () => {
    const advocates = await floor.advocates(["Sina", "Gesa", "Carla", "Berta"]);
    const bring = async (name: string, reward: OfferForm): Promise<StoryAdvocate> => {
      await floor.changeProgramme({ wayCode: true, wayLink: false, wayName: true, reward, milestones: [] });
      const advocate = advocates.find(({ firstName }) => firstName === name) as StoryAdvocate;
      orders[name] = await floor.friendOrders(advocate.code);
      await floor.settle();
      return advocate;
    };
    shipping = await bring("Sina", giving({ offerKind: "freeShipping" }));
    gifted = await bring("Gesa", giving({ offerKind: "giftProduct", gift: { id: gift.id, title: "Löffel" }, giftVariantId: gift.variantId, boughtFrom: everything }));
    carded = await bring("Carla", aCard("20.00"));
    called = await bring("Berta", aBenefit);
    for (const what of ["fulfil", "deliver"] as const) for (const { id } of Object.values(orders)) await floor.doTo(id, what);
    await floor.settle();
    await floor.pass("P16D");
    const page = await pageOf(shipping);
    expect(page.html).toContain("Versandkostenfrei");
    expect((await floor.order(aCustomer({ email: shipping.email }), { lines: [{ sku: "LOEFFEL", quantity: 1 }], discountCodes: [page.code] })).shipping).toBe("0.00");
    expect((await cardOf((await pageOf(carded)).code ?? ""))?.balance).toBe("20.00");
    expect((await pageOf(called)).html).toContain("Ein Anruf vom Chef (der Shop meldet sich bei Ihnen)");
    expect((await rewards()).toGive).toMatchObject([{ as: "advocate", who: { customerId: called.customerId } }]);
  });

  it("a gift: one tap on the advocate's page puts it into the cart, and it costs nothing", async () => {
    const { phone, html } = await pageOf(gifted as StoryAdvocate);
    await phone.putIntoCart((await floor.state()).products.flatMap(({ variants }) => variants).find(({ sku }) => sku === "SET")?.id ?? "");
    const cart = await phone.open(new URL(linkOn({ html }, /\/discount\//) ?? "", house.storefrontUrl).href.slice(house.storefrontUrl.length));
    expect([cart.path, cart.html.includes("Ware LOEFFEL")]).toEqual(["/cart", true]);
    const name = await phone.order((gifted as StoryAdvocate).email);
    await floor.settle();
    const own = (await floor.state()).orders.find((order) => order.name === name);
    expect(own?.lines.map(({ sku, discount }) => [sku, discount]).sort()).toEqual([["LOEFFEL", "7.00"], ["SET", "0.00"]]);
    expect((await pageOf(gifted as StoryAdvocate)).html).toContain("eingelöst");
  });

  it("half comes back: half of the gift card is debited, and what has no half stands; then all: what was not used is gone, what was had is noted", async () => {
    const [card, call] = [carded as StoryAdvocate, called as StoryAdvocate];
    const { code = "" } = await pageOf(card);
    for (const name of ["Carla", "Berta"]) await giveBack(orders[name] as StoryOrder, 1);
    await floor.settle();
    expect([(await cardOf(code))?.balance, (await pageOf(card)).html.includes("Geschenkkarte über 10 €"), (await rewards()).toGive.length]).toEqual(["10.00", true, 1]);
    await floor.desk.send("/app/referrals/rewards", { act: "given", key: (await rewards()).toGive[0]?.key ?? "" });
    for (const name of ["Sina", "Gesa", "Carla", "Berta"]) await floor.doTo((orders[name] as StoryOrder).id, "refund");
    await floor.settle();
    expect(Number((await cardOf(code))?.balance) === 0 || (await cardOf(code))?.deactivatedAt !== null).toBe(true);
    expect(await rewardOf(card)).toMatchObject({ stage: "taken-back", takenMinor: 2000, openMinor: 0 });
    for (const one of [shipping, gifted, call]) expect(await rewardOf(one as StoryAdvocate)).toMatchObject({ stage: "given", takenMinor: 0, openMinor: 0 });
    const told = JSON.stringify((await floor.desk.ask(`/app/referrals/${(orders.Berta as StoryOrder).id}`)).body);
    expect(told).toContain("reward.spent");
  });
});

describe("friends' offers that stand on no order", () => {
  it("a gift card by the link: it pays, and still the advocate is known and rewarded", async () => {
    await floor.changeProgramme({ ...byCodeAndLink, friend: friendTen, reward: giving({ offerKind: "storeCredit", amount: "10.00" }) });
    const anna = await floor.anAdvocate("Anna");
    await floor.changeProgramme({ ...byCodeAndLink, wayCode: false, friend: aCard("15.00") });
    const [code] = [await floor.visitFor(anna, "phone-0123456789abcdef"), await floor.settle()];
    expect(code).toBe(await floor.visitFor(anna, "phone-0123456789abcdef"));
    const order = await floor.order(aCustomer({ firstName: "Ben" }), { giftCards: [code] });
    expect(order.paymentGateways).toContain("gift_card");
    await floor.arrive(order);
    await floor.pass("P16D");
    expect([(await cardOf(code))?.balance, await floor.creditOf(anna)]).toEqual(["0.00", 10]);
  });

  it("a benefit after a name: somebody of the shop finds the friend on the list", async () => {
    await floor.changeProgramme({ wayCode: false, wayLink: false, wayName: true, friend: aBenefit });
    const owner = await floor.order(aCustomer({ firstName: "Dora", lastName: "Seltenername" }));
    await floor.arrive(owner);
    const order = await floor.order(aCustomer({ firstName: "Emil" }));
    await floor.settle();
    await floor.tellName(order, owner.customer?.email ?? "");
    await floor.settle();
    const friends = async () => (await rewards()).toGive.filter(({ as }) => as === "friend");
    expect(await friends()).toMatchObject([{ who: { customerId: order.customer?.id } }]);
    expect((await floor.desk.send("/app/referrals/rewards", { act: "given", key: (await friends())[0]?.key ?? "" })).status).toBe(200);
    expect(await friends()).toEqual([]);
    expect((await floor.health()).dead).toBe(0);
  });
});
