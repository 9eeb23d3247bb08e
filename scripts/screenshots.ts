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
import { asSmallPng, pictureOfCard, sideBySide } from "./screenshots/pictures";
import { prepare } from "./setup/prepare.mjs";
import { inProject } from "./setup/project.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

const folder = inProject("docs/pictures");
const marginPixels = 24;

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
  await save("overview", await look("/app", 800));
  await save("orders", await look("/app/orders", 860));
  await save("ledger", await look(`/app/orders/${told.order.id}`, 940));
  const rule = await look("/app/inserts/rules/first-order", 760);
  await save("rule", rule);

  const card = await pictureOfCard(waiting.card, 1240);
  await save("card", card);
  await save("rule-and-card", await sideBySide(await bareApp(admin), await pictureOfCard(waiting.card, 600), 1600));

  const phone = await browser.phone();
  await phone.goto(waiting.link);
  await putIntoCart(phone, { title: "Riesling vom Schieferhang", quantity: 4 });
  await goToCheckout(phone);
  await phone.locator(".summary").scrollIntoViewIfNeeded();
  await save("phone-checkout", await phone.screenshot());

  const inspector = await browser.desktop("en");
  await inspector.goto(`${house.sandboxUrl}/inspector/orders`);
  await save("inspector", await inspector.screenshot());
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
  const control: Shop["control"] = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${house.sandboxUrl}/control/${path}`, { method, ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    control,
    print: async (orderIds) => {
      const { token } = await control<{ token: string }>("GET", "session-token");
      const response = await fetch(`${house.appUrl}/app/inserts/print.pdf?orders=${orderIds.join(",")}&format=a6&dpi=300`, { headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) throw new Error(`Printing: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
