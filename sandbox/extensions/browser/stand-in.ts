import { wrongValue } from "./element-list";
import type { ElementFacts } from "./element-list";
import { sheet } from "./stand-in-styles";

/** An element of Shopify's, drawn by us: the properties it was given, and a place to draw in. Its children stay what they are. */
export interface StandIn extends HTMLElement {
  given: Record<string, unknown>;
  place: ShadowRoot;
  /** Tells the extension; what is in `changed` is set on its side first. */
  tell: (event: string, changed?: Record<string, unknown>) => void;
  draw: () => void;
}

/** Draws (again) what an element looks like now. */
export type Draw = (element: StandIn) => void;

/**
 * Defines how an element is drawn. Values that Shopify's types do not know are reported; so is an element that we cannot draw
 * (`draw` undefined), whose children are shown all the same.
 */
export function defineStandIn(tag: string, { props }: ElementFacts, draw: Draw | undefined, report: (element: Element, what: string) => void): void {
  class Element extends HTMLElement implements StandIn {
    given: Record<string, unknown> = {};
    place = this.attachShadow({ mode: "open", delegatesFocus: true });
    #due = false;
    #children = new MutationObserver(() => { this.draw(); });

    constructor() {
      super();
      this.place.adoptedStyleSheets = [sheet];
    }

    connectedCallback(): void {
      if (!draw) report(this, `<${tag}> is not drawn in this sandbox.`);
      this.#children.observe(this, { childList: true, characterData: true, subtree: true });
      this.draw();
    }

    disconnectedCallback(): void {
      this.#children.disconnect();
    }

    tell(event: string, changed?: Record<string, unknown>): void {
      Object.assign(this.given, changed);
      this.dispatchEvent(new CustomEvent(event, { detail: changed }));
    }

    draw(): void {
      if (this.#due || !this.isConnected) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (draw) draw(this);
        else this.place.replaceChildren(document.createElement("slot"));
      });
    }
  }
  for (const [name, takes] of Object.entries(props)) {
    if (name === "id" || name === "slot") continue;
    Object.defineProperty(Element.prototype, name, {
      configurable: true,
      get(this: Element) {
        return this.given[name];
      },
      set(this: Element, value: unknown) {
        const wrong = wrongValue(takes, value);
        if (wrong) report(this, `<${tag} ${name}="${String(value)}">: ${name} ${wrong}.`);
        this.given[name] = value;
        this.draw();
      },
    });
  }
  customElements.define(tag, Element);
}

/** Text that an element was given. */
export const textOf = (element: StandIn, name: string): string => {
  const value = element.given[name];
  return typeof value === "string" ? value : "";
};
