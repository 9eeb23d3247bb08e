/** A customer's browser as far as a shop needs one: it keeps cookies, follows where it is led, and fills in the checkout's form. */
export interface Shown {
  status: number;
  /** Where it was led to in the end: path and query. */
  path: string;
  html: string;
}

const mostRedirects = 8;
const anAddress = { firstName: "Änne", lastName: "Groß", address1: "Lindenallee 7", zip: "10115", city: "Berlin", country: "DE", payment: "card" };

export function customersBrowser(shopUrl: string) {
  const cookies = new Map<string, string>();
  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
  };
  /** Opens an address of the shop, or posts a form to it. */
  const open = async (address: string, form?: Record<string, string>): Promise<Shown> => {
    let [url, body] = [new URL(address, shopUrl), form ? new URLSearchParams(form) : undefined];
    for (let hop = 0; hop < mostRedirects; hop++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(url, { redirect: "manual", headers: { accept: "text/html", cookie }, ...(body ? { method: "POST", body } : {}) });
      keep(response);
      const location = response.headers.get("location");
      if (location === null) return { status: response.status, path: url.pathname + url.search, html: await response.text() };
      [url, body] = [new URL(location, url), undefined];
    }
    throw new Error(`${address} leads in circles`);
  };
  const hidden = ({ html }: Shown, name: string): string => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? "";

  return {
    open,
    signIn: (email: string) => open("/account/sign-in", { email }),
    putIntoCart: (variantId: string, quantity = 1) => open("/cart/add", { variant: variantId, quantity: String(quantity) }),
    /** Types a code (or a gift card's) at the checkout; the page says whether it counts. */
    type: (code: string, fields: Record<string, string> = {}) => open("/checkout", { ...anAddress, ...fields, code, intent: "apply" }),
    /** Orders what lies in the cart, at the total that the page shows; `storeCredit`: paid with that as far as it goes. The order's name. */
    order: async (email: string, { storeCredit = false }: { storeCredit?: boolean } = {}): Promise<string> => {
      const fields = { ...anAddress, email, ...(storeCredit ? { storeCredit: "yes" } : {}) };
      const seen = await open("/checkout", { ...fields, intent: "update" });
      const done = await open("/checkout", { ...fields, intent: "place", expectedTotal: hidden(seen, "expectedTotal"), expectedDue: hidden(seen, "expectedDue") });
      const name = done.path.endsWith("/thank-you") ? /#\d+/.exec(done.html)?.[0] : undefined;
      if (name === undefined) throw new Error(`No order was placed: ${done.status} ${done.path} ${/role="alert">([^<]*)/.exec(done.html)?.[1] ?? ""}`);
      return name;
    },
  };
}

/** The first link (or form) of a page that leads to such an address, as a browser reads it. */
export const linkOn = ({ html }: Pick<Shown, "html">, to: RegExp): string | undefined =>
  [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&").replaceAll("&#x27;", "'")).find((address) => to.test(address));
