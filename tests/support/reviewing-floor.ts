import { expect } from "vitest";
import { fillReviewProgrammeForm } from "~/features/reviews/domain/programme/parse-review-programme-form";
import type { ReviewProgrammeForm } from "~/features/reviews/domain/programme/review-programme-form";
import type { ReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import type { House } from "./house";
import { aCustomer, shopFloor } from "./shop-floor";
import type { StoryOrder } from "./shop-floor";

const phone = { "user-agent": "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", accept: "text/html", "accept-language": "de" };

export interface StoryMail { to: string; subject: string; text: string }

export interface Rated {
  productId: string;
  handle: string;
  rating: string | undefined;
  count: string | undefined;
  /** The first reviews, as the theme's block paints them. */
  excerpt: string | undefined;
}

export interface Written {
  productId: string;
  stars: number;
  body: string;
  photo?: File;
}

/** What customers who are asked how it was do, and what is seen of it, over HTTP, in a house with a quiet seed. */
export function reviewingFloor(house: House) {
  const floor = shopFloor(house);
  const pass = async (duration: string): Promise<void> => {
    await floor.advance(duration);
    await floor.settle(120_000);
  };
  return {
    ...floor, pass,
    /** Saves the programme switched on, without a control group, with some fields changed, as its page does. */
    switchOn: async (change: Partial<ReviewProgrammeForm> = {}): Promise<void> => {
      const { body } = await floor.desk.ask<{ programme: ReviewProgramme }>("/app/reviews/programme");
      const form = { ...fillReviewProgrammeForm(body.programme, (scaled, decimals) => (scaled / 10 ** decimals).toFixed(decimals)), on: true, controlShare: "0", ...change };
      const saved = await floor.desk.ask("/app/reviews/programme", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(form) });
      expect(saved, "the programme is on").toMatchObject({ status: 200, body: { ok: true } });
      await floor.settle();
    },
    subscribed: (): object => aCustomer({ acceptsMarketing: true }),
    anOrder: async (customer: object, sku: string): Promise<StoryOrder> => {
      const { status, body } = await floor.order({ customer, lines: [{ sku, quantity: 1 }] });
      expect(status).toBe(201);
      await floor.settle();
      return body;
    },
    anArrivedOrder: async (customer: object, sku: string): Promise<StoryOrder> => {
      const { status, body } = await floor.order({ customer, lines: [{ sku, quantity: 1 }] });
      expect(status).toBe(201);
      await floor.settle();
      await floor.doTo(body.id, "fulfil");
      await floor.doTo(body.id, "deliver");
      await floor.settle();
      return body;
    },
    mailsTo: async ({ customer }: Pick<StoryOrder, "customer">): Promise<StoryMail[]> => (await floor.state()).mails.filter(({ to }) => to.includes(customer?.email ?? "nobody")),
    /** Where a mail that asks leads. */
    linkIn: ({ text }: Pick<StoryMail, "text"> = { text: "" }): string => /https?:\/\/\S+\/v\/[^\s?]+/.exec(text)?.[0] ?? "no link",
    /** Where the card in an order's parcel leads to be asked how it was. */
    cardsReviewLink: async ({ id }: Pick<StoryOrder, "id">): Promise<string> => (await floor.cardLink(id)).replace(/\/([^/]+)$/, "/v/$1"),
    /** What Shopify shows of a product: its metafields. */
    rated: async (sku: string): Promise<Rated> => {
      const { products } = (await floor.state()) as unknown as { products: { id: string; handle: string; variants: { sku: string }[]; metafields: { namespace: string; key: string; value: string }[] }[] };
      const product = products.find(({ variants }) => variants.some((variant) => variant.sku === sku));
      const value = (namespace: string, key: string) => product?.metafields.find((field) => field.namespace === namespace && field.key === key)?.value;
      return { productId: product?.id ?? "", handle: product?.handle ?? "", rating: value("reviews", "rating"), count: value("reviews", "rating_count"), excerpt: value("kundenkreis", "reviews") };
    },
    see: (address: string, init: RequestInit = {}): Promise<Response> => fetch(address, { headers: phone, ...init }),
    /** Sends the form of the page behind a link, as a browser without JavaScript does. */
    write: async (link: string, { productId, stars, body, photo }: Written): Promise<Response> => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ intent: "send", product: productId, stars: String(stars), title: "", body, name: "Änne G." })) form.set(name, value);
      if (photo) form.set("photos", photo);
      return fetch(link, { method: "POST", body: form, headers: phone, redirect: "follow" });
    },
  };
}
