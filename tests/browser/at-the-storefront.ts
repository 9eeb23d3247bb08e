import type { Page } from "playwright-core";

export interface Ware {
  title: string;
  quantity: number;
}

export const anAddress = {
  "E-Mail-Adresse": "aenne.gross@example.com", Vorname: "Änne", Nachname: "Groß", "Straße und Hausnummer": "Lindenallee 7", Postleitzahl: "10115", Ort: "Berlin",
};

/** From any page of the shop over the product's own into the cart, on a phone. */
export async function putIntoCart(phone: Page, { title, quantity }: Ware): Promise<void> {
  await phone.getByRole("link", { name: "Alle Produkte" }).tap();
  await phone.locator(".card-link", { hasText: title }).tap();
  await phone.getByRole("heading", { level: 1, name: title }).waitFor();
  await phone.getByLabel("Menge").fill(String(quantity));
  await phone.getByRole("button", { name: "In den Warenkorb", exact: true }).tap();
  await phone.getByRole("heading", { level: 1, name: "Warenkorb" }).waitFor();
}

export async function goToCheckout(phone: Page, address: Record<string, string> = anAddress): Promise<void> {
  await phone.getByRole("button", { name: "Zur Kasse" }).tap();
  await phone.getByRole("heading", { level: 1, name: "Kasse" }).waitFor();
  for (const [label, text] of Object.entries(address)) await phone.getByLabel(label, { exact: true }).fill(text);
}

/** Orders; the order's name ("#7001") as the thank-you page says it. */
export async function placeOrder(phone: Page): Promise<string> {
  await phone.getByRole("button", { name: "Zahlungspflichtig bestellen" }).tap();
  await phone.getByRole("heading", { level: 1, name: /^Vielen Dank/ }).waitFor();
  const name = /#\d+/.exec(await phone.getByText("ist bei uns angekommen").innerText())?.[0];
  if (!name) throw new Error("The thank-you page names no order");
  return name;
}
