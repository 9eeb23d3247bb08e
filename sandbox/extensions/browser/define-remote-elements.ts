import { RemoteEvent, createRemoteElement } from "@remote-dom/core/elements";
import type { ElementFacts } from "./element-list";

/** Attributes that every element may have. */
const always = new Set(["id", "slot", "key", "class"]);

/**
 * Defines Shopify's elements in the worker, as far as they travel: properties, and the events that come back. Elements and properties that
 * Shopify does not have are reported, since it would drop them without a word.
 */
export function defineRemoteElements(elements: Record<string, ElementFacts>, report: (what: string) => void): void {
  for (const [tag, facts] of Object.entries(elements)) customElements.define(tag, remoteElement(tag, facts, report));
  for (const verb of ["createElement", "createElementNS"] as const) {
    const real = document[verb].bind(document) as (...parts: string[]) => Element;
    Object.defineProperty(document, verb, {
      value: (...parts: string[]) => {
        const tag = (verb === "createElement" ? parts[0] : parts[1]) ?? "";
        if (!(tag in elements) && !tag.startsWith("remote-")) report(`<${tag}> is no element of this place.`);
        return real(...parts);
      },
    });
  }
}

function remoteElement(tag: string, { props, events }: ElementFacts, report: (what: string) => void): CustomElementConstructor {
  const properties = Object.fromEntries(Object.entries(props).filter(([name]) => !always.has(name)).map(([name, takes]) =>
    [name, { type: takes === "boolean" ? Boolean : takes === "number" ? Number : takes === "other" ? Object : String }]));
  const listeners = Object.fromEntries(events.map((event) => [event, {
    dispatchEvent(this: HTMLElement, detail: unknown) {
      // What somebody typed has to be there before the extension hears of it.
      if (typeof detail === "object" && detail !== null) Object.assign(this, detail);
      return new RemoteEvent(event, { detail });
    },
  }]));
  const Base = createRemoteElement({ properties, attributes: ["id"], events: listeners }) as unknown as typeof HTMLElement;
  // Preact sets some properties (href, download, form) as attributes; they are the same to an element.
  const asAttribute = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]));
  return class extends Base {
    override setAttribute(name: string, value: string): void {
      const property = asAttribute.get(name.toLowerCase());
      if (property !== undefined) return void Object.assign(this, { [property]: properties[property]?.type === Boolean ? true : value });
      if (!always.has(name)) report(`<${tag}> has no property "${name}".`);
      super.setAttribute(name, value);
    }

    override removeAttribute(name: string): void {
      const property = asAttribute.get(name.toLowerCase());
      if (property === undefined) super.removeAttribute(name);
      else Object.assign(this, { [property]: undefined });
    }
  };
}
