// Renews docs/pictures: starts a house of its own with the seeded shops, lets a few weeks pass in it, and looks at what people see.
import { mkdirSync, writeFileSync } from "node:fs";
import { goToCheckout, putIntoCart } from "../tests/browser/at-the-storefront";
import { openBrowser } from "../tests/browser/open-browser";
import type { OpenedBrowser } from "../tests/browser/open-browser";
import { theAdmin } from "../tests/browser/the-admin";
import type { Admin } from "../tests/browser/the-admin";
import { startHouse } from "../tests/support/house";
import type { House } from "../tests/support/house";
import { letWeeksPass } from "./screenshots/few-weeks";
import type { FewWeeks, Shop } from "./screenshots/few-weeks";
import { asSmallPng, besideEachOther, pictureOfCard, resized } from "./screenshots/pictures";
import { prepare } from "./setup/prepare.mjs";
import { inProject } from "./setup/project.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

const folder = inProject("docs/pictures");
const marginPixels = 24;

/** One offer for each of the ready designs. */
const shownOffers = {
  letter: { offer: { kind: "percentage", basisPoints: 1_000 }, currency: "EUR", minimumMinor: 4_000, validForDays: 60 },
  ticket: { offer: { kind: "fixedAmount", minor: 500 }, currency: "EUR", minimumMinor: 4_000, validForDays: 60 },
  picture: { offer: { kind: "freeShipping" }, currency: "EUR", minimumMinor: null, validForDays: 60 },
};

await runEntry(async () => {
  await prepare();
  mkdirSync(folder, { recursive: true });
  const house = await step("Starting database, sandbox, app and worker", () => startHouse());
  try {
    const weeks = await step("Letting a few weeks pass", () => letWeeksPass(shopOf(house)));
    const browser = await openBrowser();
    try {
      await step("Taking pictures", () => takePictures(house, weeks, browser));
    } finally {
      await browser.close();
    }
  } finally {
    await house.stop();
  }
});

async function takePictures(house: House, { told, waiting }: FewWeeks, browser: OpenedBrowser): Promise<void> {
  const admin = theAdmin(await browser.desktop(), house.sandboxUrl);
  const look = async (path: string, height: number): Promise<Buffer> => {
    await admin.page.setViewportSize({ width: 1280, height });
    await admin.open(path, "de");
    await admin.page.waitForLoadState("networkidle");
    return admin.page.screenshot();
  };
  await giveAPicture(admin, house.storefrontUrl);
  await save("overview", await look("/app", 1040));
  await save("parcels", await look("/app/parcels", 860));
  await save("orders", await look("/app/orders", 860));
  await save("ledger", await look(`/app/orders/${told.order.id}`, 940));
  await save("rule", await look("/app/inserts/rules/first-order", 1000));
  await save("results", await look("/app/inserts/results?window=30", 1000));
  await look("/app/inserts/designs/ticket", 1000);
  await drawn(admin);
  await save("design", await admin.page.screenshot());

  const landing = await browser.phone("de", { deviceScaleFactor: 1.5 });
  await landing.goto(waiting.link);
  const landed = await landing.screenshot();
  await save("phone-landing", landed);
  await look("/app/inserts/rules/first-order", 900);
  await save("rule-and-card", await besideEachOther([
    { bytes: await resized(await bareApp(admin), { width: 940 }), is: "screen" }, { bytes: await pictureOfCard(waiting.card, 600), is: "sheet" },
  ]));
  const cards = await Promise.all(Object.entries(shownOffers).map(([designId, terms]) => aCard(house, designId, terms)));
  await save("designs", await besideEachOther(await Promise.all(cards.map(async (card) => ({ bytes: await pictureOfCard(card, 620), is: "sheet" as const })))));

  const phone = await browser.phone("de", { deviceScaleFactor: 1.5 });
  await phone.goto(waiting.link);
  await phone.getByRole("link", { name: "Jetzt einlösen" }).tap();
  await phone.waitForURL(`${house.storefrontUrl}/`);
  await putIntoCart(phone, { title: "Riesling vom Schieferhang", quantity: 4 });
  await goToCheckout(phone);
  await phone.locator(".summary").scrollIntoViewIfNeeded();
  await save("phone-checkout", await phone.screenshot());

  await save("programme", await look("/app/referrals/programme", 1000));
  await save("reviews", await look("/app/reviews", 1000));
  await save("what-to-fix", await look("/app/reviews/report", 1000));
  await save("phone-reviews", await besideEachOther(await Promise.all([
    reviewsOnAPhone(browser, house.storefrontUrl), formOnAPhone(browser, waiting.link),
  ].map(async (picture) => ({ bytes: await picture, is: "screen" as const })))));

  const inspector = await browser.desktop("en");
  await inspector.goto(`${house.sandboxUrl}/inspector/orders`);
  await save("inspector", await inspector.screenshot());
}

/** The theme's block on the page of a product that people have said something about. */
async function reviewsOnAPhone(browser: OpenedBrowser, storefrontUrl: string): Promise<Uint8Array> {
  const page = await browser.phone("de", { deviceScaleFactor: 1.5 });
  await page.goto(`${storefrontUrl}/products/riesling-vom-schieferhang-trocken`);
  await page.getByRole("heading", { name: "Bewertungen" }).evaluate((heading) => { heading.scrollIntoView({ behavior: "instant" }); window.scrollBy({ top: -24, behavior: "instant" }); });
  return page.screenshot();
}

/** What a card's stars open. */
async function formOnAPhone(browser: OpenedBrowser, cardLink: string): Promise<Uint8Array> {
  const page = await browser.phone("de", { deviceScaleFactor: 1.5 });
  await page.goto(cardLink.replace(/\/([^/]+)$/, "/v/$1"));
  await page.getByRole("radio").nth(3).check({ force: true });
  return page.screenshot();
}

/** The design that lives on a picture gets one, by the merchant's own way. */
async function giveAPicture({ page, app, open, toast }: Admin, storefrontUrl: string): Promise<void> {
  const drawing = await fetch(`${storefrontUrl}/pictures/geschenkkorb-fruehstueck.svg`);
  if (!drawing.ok) throw new Error(`The shop has no such picture: ${drawing.status}`);
  const buffer = await resized(new Uint8Array(await drawing.arrayBuffer()), { width: 1_600 });
  await open("/app/inserts/designs/picture", "de");
  await app.locator("input[type=file]").last().setInputFiles({ name: "korb.png", mimeType: "image/png", buffer });
  await app.getByRole("img", { name: "Ihr Bild" }).waitFor();
  await page.getByRole("button", { name: "Speichern" }).click();
  await toast("Gespeichert").waitFor();
}

/** The preview shows the page that would be printed. */
function drawn({ app }: Admin): Promise<void> {
  return app.getByText("Passt auf alle Blätter").waitFor();
}

async function aCard(house: House, designId: string, terms: object): Promise<Uint8Array> {
  const asked = new URLSearchParams({ terms: JSON.stringify(terms), designId, language: "de", format: "a6", dpi: "300" });
  const response = await asMerchant(house, `/app/inserts/preview.pdf?${asked.toString()}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The app's own page, as far as it is filled, without the admin around it. */
async function bareApp({ page, app }: Admin): Promise<Buffer> {
  const [frame, content] = await Promise.all([page.locator("#app").boundingBox(), app.locator(".Polaris-Layout").boundingBox()]);
  if (!frame || !content) throw new Error("The app is not in its frame");
  return page.screenshot({ clip: { ...frame, height: Math.min(frame.height, content.y - frame.y + content.height + marginPixels) } });
}

async function save(name: string, picture: Uint8Array): Promise<void> {
  writeFileSync(`${folder}/${name}.png`, await asSmallPng(picture));
}

function shopOf(house: House): Shop {
  return {
    control: (method, path, body) => control(house, method, path, body),
    save: async (path, body) => {
      const isForm = body instanceof URLSearchParams;
      await asMerchant(house, path, { method: "POST", body: isForm ? body : JSON.stringify(body), headers: { accept: "application/json", ...(isForm ? {} : { "content-type": "application/json" }) } });
    },
    print: async (orderIds) => {
      const response = await asMerchant(house, `/app/inserts/print.pdf?orders=${orderIds.join(",")}&format=a6&dpi=300`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function control<T>({ sandboxUrl }: House, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${sandboxUrl}/control/${path}`, { method, ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function asMerchant(house: House, path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
  const { token } = await control<{ token: string }>(house, "GET", "session-token");
  const response = await fetch(`${house.appUrl}${path}`, { ...init, headers: { ...headers, authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 2_000)}`);
  return response;
}
