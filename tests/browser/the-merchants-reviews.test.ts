import pg from "pg";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { judgeMeColumns, judgeMeInstant } from "~/features/reviews/domain/exchange/judge-me-columns";
import type { JudgeMeRow } from "~/features/reviews/domain/exchange/judge-me-columns";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { reviewingFloor } from "../support/reviewing-floor";
import { aCustomer } from "../support/shop-floor";
import { violationsInApp } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { Language, OpenedBrowser } from "./open-browser";
import { theAdmin } from "./the-admin";
import type { Admin } from "./the-admin";

/** A merchant comes from another tool with five thousand reviews, some of them wrong; and looks at what customers say: programme, report, cases. */

let house: House;
let floor: ReturnType<typeof reviewingFloor>;
let browser: OpenedBrowser;
let database: pg.Client;
let file: { name: string; mimeType: string; buffer: Buffer };
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = reviewingFloor(house);
  database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  await floor.sell("BROT", "50.00");
  await floor.sell("SENF", "50.00");
  await floor.switchOn();
  const order = await floor.anArrivedOrder(aCustomer(), "SENF");
  const { productId } = await floor.rated("SENF");
  await floor.write(await floor.cardsReviewLink(order), { productId, stars: 1, body: "Das Glas kam zerbrochen an, und die Lieferung war viel zu spät." });
  await floor.settle();
  file = judgeMeFile((await floor.rated("BROT")).handle, new Date((await floor.state()).now));
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

const [lines, wrongEvery] = [5_000, 250];

/** Every two hundred and fiftieth line is wrong, in four ways in turn; the last of them is found only when Shopify is asked. */
function judgeMeFile(handle: string, now: Date): typeof file {
  const wrong: Partial<JudgeMeRow>[] = [{ rating: "7" }, { review_date: "irgendwann" }, { body: "x".repeat(5_001) }, { product_handle: "gibt-es-nicht" }];
  const rows = Array.from({ length: lines }, (_, index): JudgeMeRow => ({
    title: "", body: index % 9 === 0 ? `Nummer ${index}: kam zerbrochen an, die Lieferung dauerte Wochen.` : `Nummer ${index}: schmeckt, „wie früher“.`, rating: index % 9 === 0 ? "2" : "5",
    review_date: judgeMeInstant(new Date(now.getTime() - (1 + (index % 300)) * 86_400_000 - index * 1_000)), reviewer_name: `Kundin ${index}`, reviewer_email: "", product_id: "", product_handle: handle, reply: "", picture_urls: "",
    ...((index + 1) % wrongEvery === 0 ? wrong[((index + 1) / wrongEvery - 1) % wrong.length] : {}),
  }));
  const csv = [judgeMeColumns.join(","), ...rows.map((row) => judgeMeColumns.map((column) => `"${row[column]}"`).join(","))].join("\n");
  return { name: "judgeme-export.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
}

const words = {
  de: {
    which: "Welche Spalte ist welche?", from: "5.000 Zeilen, der Kopfzeile nach aus Judge.me", stars: "Sterne (1 bis 5)", missing: "Bitte sagen Sie, in welcher Spalte die Sterne stehen.", none: "Steht nicht in der Datei",
    try: "Erst ausprobieren", trial: "Was geschehen würde", fresh: (count: string) => `Würden übernommen: ${count}`, take: "Jetzt übernehmen", running: "Läuft", done: "Fertig", taken: (count: string) => `Übernommen: ${count}`,
    known: (count: string) => `Schon hier, bleiben, wie sie sind: ${count}`, wrong: "Zeilen zum Ansehen: 20", line: "Zeile", all: "4.980",
    problems: ["Die Sterne sind keine ganze Zahl von 1 bis 5.", "Das Datum ist nicht lesbar.", "Der Text ist länger als 5.000 Zeichen.", "Dieses Produkt gibt es in Ihrem Shop nicht."],
  },
  en: {
    which: "Which column is which?", from: "5,000 lines, by its header from Judge.me", stars: "Stars (1 to 5)", missing: "Please say in which column the stars are.", none: "Not in the file",
    try: "Try it first", trial: "What would happen", fresh: (count: string) => `Would be taken over: ${count}`, take: "Take over now", running: "Running", done: "Done", taken: (count: string) => `Taken over: ${count}`,
    known: (count: string) => `Here already, stay as they are: ${count}`, wrong: "Lines to look at: 20", line: "Line", all: "4,980",
    problems: ["The stars are no whole number from 1 to 5.", "The date cannot be read.", "The text is longer than 5,000 characters.", "Your shop does not have this product."],
  },
} as const satisfies Record<Language, object>;

const look = async (admin: Admin, name: string): Promise<void> => {
  expect(await violationsInApp(admin.page), name).toEqual([]);
  expect(await admin.app.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth), `${name} fits into its window`).toBe(true);
};
const importOf = (admin: Admin, state: string): Locator => admin.app.locator(".Polaris-BlockStack", { has: admin.app.getByRole("heading", { level: 3, name: file.name }) }).filter({ hasText: state }).last();
const reviewsOf = async (sku: string): Promise<number> =>
  (await database.query<{ count: number }>("SELECT count(*)::int AS count FROM review WHERE product_id = $1", [(await floor.rated(sku)).productId])).rows[0]?.count ?? 0;

/** How many lines are wrong, and of each way the first. */
async function whatIsWrong(within: Locator, language: Language): Promise<void> {
  const say = words[language];
  await within.getByText(say.wrong).waitFor();
  for (const [index, problem] of say.problems.entries()) await within.getByText(`${say.line} ${(index + 1) * wrongEvery + 1}: ${problem}`).waitFor();
}

/** Chooses the file, looks over the columns, tries it: until the report of the dry run stands there. */
async function tryFile(admin: Admin, language: Language): Promise<void> {
  const say = words[language];
  await admin.open("/app/reviews/exchange", language);
  await look(admin, "the exchange");
  await admin.app.locator("input[type=file]").setInputFiles(file);
  await admin.app.getByRole("heading", { name: say.which }).waitFor();
  await admin.app.getByText(say.from).waitFor();
  await look(admin, "the columns");
  const stars = admin.app.getByLabel(say.stars);
  expect(await stars.locator("option:checked").innerText(), "guessed by its heading, with an example").toBe("rating (2)");
  expect(await admin.app.getByRole("button", { name: say.take }).isDisabled(), "nothing is taken over that was not tried").toBe(true);
  await stars.selectOption({ label: say.none });
  await admin.app.getByRole("button", { name: say.try }).click();
  await admin.app.getByText(say.missing).waitFor();
  await look(admin, "a column is missing");
  await stars.selectOption({ label: "rating (2)" });
  await admin.app.getByRole("button", { name: say.try }).click();
  const trial = admin.app.locator(".Polaris-ShadowBevel", { has: admin.app.getByRole("heading", { name: say.trial }) });
  await whatIsWrong(trial, language);
  await look(admin, "the dry run");
}

describe("five thousand reviews from another tool", () => {
  it("are mapped, tried, and taken over under a bar that moves; the list says what became of them, line by line", async () => {
    const admin = theAdmin(await browser.desktop("de"), house.sandboxUrl);
    const say = words.de;
    await tryFile(admin, "de");
    await admin.app.getByText(say.fresh(say.all)).waitFor();
    expect(await reviewsOf("BROT"), "a dry run changes nothing").toBe(0);

    // The sixth part of the file is held, so that the bar has to stand somewhere.
    const bar = importOf(admin, say.running).getByRole("progressbar");
    house.kill("worker", "SIGSTOP");
    try {
      await admin.app.getByRole("button", { name: say.take }).click();
      await bar.waitFor();
      expect(await bar.getAttribute("value")).toBe("0");
      await look(admin, "an import that runs");
      await database.query("BEGIN");
      expect((await database.query("SELECT number FROM review_import_part WHERE number = 5 FOR UPDATE")).rowCount).toBe(1);
    } finally {
      house.kill("worker", "SIGCONT");
    }
    await importOf(admin, say.running).getByText("2.515 von 5.000 Zeilen").waitFor();
    expect(await bar.getAttribute("value")).toBe("50");
    await database.query("COMMIT");

    const done = importOf(admin, say.done);
    await done.getByText(say.taken(say.all)).waitFor();
    await whatIsWrong(done, "de");
    expect(await bar.count()).toBe(0);
    await look(admin, "an import that is done");
    await floor.settle(120_000);
    expect([await reviewsOf("BROT"), (await floor.rated("BROT")).count]).toEqual([lines - lines / wrongEvery, String(lines - lines / wrongEvery)]);
    await admin.page.context().close();
  });

  it("are not doubled by the same file taken over again, on a phone and in English", async () => {
    const admin = theAdmin(await browser.phone("en"), house.sandboxUrl);
    const say = words.en;
    await tryFile(admin, "en");
    await admin.app.getByText(say.fresh("0")).waitFor();
    await admin.app.getByText(say.known(say.all)).waitFor();
    await admin.app.getByRole("button", { name: say.take }).tap();
    const again = importOf(admin, say.known(say.all));
    await again.getByText(say.taken("0")).waitFor();
    await again.getByText(say.done).waitFor();
    await look(admin, "both imports");
    await floor.settle();
    expect([await reviewsOf("BROT"), (await floor.rated("BROT")).count]).toEqual([lines - lines / wrongEvery, String(lines - lines / wrongEvery)]);
    await admin.page.context().close();
  });
});

describe.each([["de", "desktop"], ["en", "phone"]] as const)("what customers say, in %s on a %s", (language, device) => {
  it("can be read by everybody: programme, list, report, cases and one of them", async () => {
    await database.query("UPDATE product_rating SET noted_refused = 'Value is too long' WHERE product_id = $1", [(await floor.rated("BROT")).productId]);
    const { rows: [row] } = await database.query<{ key: string }>("SELECT key FROM customer_case");
    const admin = theAdmin(await browser[device](language), house.sandboxUrl);
    await admin.open("/app/reviews/programme", language);
    await admin.app.getByLabel(language === "de" ? /^Auch nach Bestellungen fragen, die schon vorher/ : /^Also ask about orders that were delivered before/).check();
    await look(admin, "the programme");
    for (const [path, shown] of Object.entries({
      "/app/reviews": /Value is too long/, "/app/reviews/report": language === "de" ? /Lieferung/ : /Delivery/, "/app/cases": /Das Glas kam zerbrochen an/,
      [`/app/cases/${row?.key.replace(/^case\//, "").replaceAll("/", "~") ?? ""}`]: /Das Glas kam zerbrochen an/,
    })) {
      await admin.open(path, language);
      await admin.app.getByText(shown).first().waitFor();
      await look(admin, path);
    }
    await admin.page.context().close();
  });
});
