import type { Draw, StandIn } from "./stand-in";
import { report } from "./report";
import { textOf } from "./stand-in";

type Child = Node | string;

/** An element with attributes (empty ones are left out) and children. */
function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string | boolean | undefined> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== "" && value !== false) made.setAttribute(name, value === true ? "" : value);
  made.append(...children);
  return made;
}
const slot = (): HTMLSlotElement => document.createElement("slot");

/** Shopify's names for distances; a length in CSS stays. */
const distances: Record<string, string> = { none: "0", "small-300": ".25rem", "small-200": ".35rem", "small-100": ".5rem", small: ".5rem", base: "1rem", "large-100": "1.25rem", large: "1.25rem", "large-200": "1.5rem", "large-300": "2rem" };
const distance = (value: string): string => value.split(" ").map((one) => distances[one] ?? one).join(" ");

const only = (host: string, content: (element: StandIn) => Child[]): Draw => (element) => {
  element.style.cssText = host;
  element.place.replaceChildren(...content(element));
};

/** Something pressed or followed; without an address it is a button. Where links lead is the page's business: it hears of the click. */
function pressable(element: StandIn, look: string): HTMLElement {
  const name = textOf(element, "accessibilityLabel");
  const address = textOf(element, "href");
  const pressed = (event: Event): void => {
    event.stopPropagation();
    element.tell("click");
    if (textOf(element, "commandFor")) return obey(element);
    if (!address) {
      if (textOf(element, "type") === "submit") element.dispatchEvent(new CustomEvent("sandbox:submit", { bubbles: true }));
      return;
    }
    event.preventDefault();
    element.dispatchEvent(new CustomEvent("sandbox:follow", { bubbles: true, composed: true, detail: { address, target: textOf(element, "target") } }));
  };
  const made = address
    ? make("a", { class: look, href: address, "aria-label": name }, slot())
    : make("button", { class: look, type: "button", "aria-label": name, disabled: element.given.disabled === true || element.given.loading === true }, slot());
  made.addEventListener("click", pressed);
  return made;
}

/** `command` and `commandFor`: what another element is to do. Here: that something is copied. */
function obey(element: StandIn): void {
  const [command, wanted] = [textOf(element, "command") || "--auto", textOf(element, "commandFor")];
  const other = document.getElementById(wanted) as StandIn | null;
  if (other?.localName === "s-clipboard-item" && ["--auto", "--copy"].includes(command)) {
    navigator.clipboard.writeText(textOf(other, "text")).then(() => { other.tell("copy"); }, () => { other.tell("copyerror"); });
  } else report(element, other ? `<${other.localName}> does not obey "${command}" in this sandbox.` : `commandFor="${wanted}": there is no such element.`);
}

/** Headings go down by one with each section that is around them, as at Shopify. */
function levelOf(element: StandIn): "h2" | "h3" | "h4" {
  let around = 0;
  for (let one = element.parentElement?.closest("s-section"); one; one = one.parentElement?.closest("s-section")) around += 1;
  return around === 0 ? "h2" : around === 1 ? "h3" : "h4";
}

/** A label, what is filled in, and what is said below it. Drawn once; later only what changed, so that nobody loses the focus. */
function field(element: StandIn, input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): void {
  if (!element.place.contains(input)) {
    input.id = "input";
    element.place.replaceChildren(make("div", { class: "field" }, make("label", { for: "input" }), input, make("span", { class: "details", id: "details" }), make("span", { class: "error", id: "error", role: "alert" })));
    input.setAttribute("aria-describedby", "details error");
    input.addEventListener("keydown", (own) => {
      if ((own as KeyboardEvent).key === "Enter" && input instanceof HTMLInputElement) element.dispatchEvent(new CustomEvent("sandbox:submit", { bubbles: true }));
    });
    for (const event of ["input", "change"] as const) input.addEventListener(event, (own) => { own.stopPropagation(); element.tell(event, { value: input.value }); });
  }
  for (const [part, name] of [["label", "label"], [".details", "details"], [".error", "error"]] as const) {
    const place = element.place.querySelector(part);
    if (place) place.textContent = textOf(element, name);
  }
  input.disabled = element.given.disabled === true;
  input.toggleAttribute("required", element.given.required === true);
  for (const [attribute, given] of [["aria-invalid", textOf(element, "error") ? "true" : ""], ["autocomplete", textOf(element, "autocomplete")], ["name", textOf(element, "name")], ["maxlength", String(element.given.maxLength ?? "")]] as const) {
    if (given) input.setAttribute(attribute, given);
    else input.removeAttribute(attribute);
  }
}

const inputOf = <T extends HTMLElement>(element: StandIn, selector: string, create: () => T): T => element.place.querySelector<T>(selector) ?? create();

function drawSelect(element: StandIn): void {
  const select = inputOf(element, "select", () => make("select"));
  field(element, select);
  const options = [...element.querySelectorAll("s-option")].map((option) => ({ value: textOf(option as StandIn, "value"), text: option.textContent ?? "" }));
  if (JSON.stringify(options) !== select.dataset.options) {
    select.dataset.options = JSON.stringify(options);
    select.replaceChildren(...options.map(({ value, text }) => new Option(text, value)));
  }
  select.value = textOf(element, "value");
}

const textField = (type: string): Draw => (element) => {
  const input = inputOf(element, "input", () => make("input", { type }));
  field(element, input);
  input.placeholder = textOf(element, "placeholder");
  const value = element.given.value;
  if (document.activeElement !== element) input.value = value === undefined || value === null ? "" : String(value);
};

function drawTextArea(element: StandIn): void {
  const input = inputOf(element, "textarea", () => make("textarea"));
  field(element, input);
  input.rows = Number(element.given.rows ?? 2);
  input.placeholder = textOf(element, "placeholder");
  if (document.activeElement !== element) input.value = textOf(element, "value");
}

function drawCheckbox(element: StandIn): void {
  const input = inputOf(element, "input", () => {
    const made = make("input", { type: "checkbox" });
    made.addEventListener("change", (event) => { event.stopPropagation(); element.tell("change", { checked: made.checked }); });
    element.place.replaceChildren(make("label", { class: "tick" }, made, make("span")));
    return made;
  });
  input.checked = element.given.checked === true;
  input.disabled = element.given.disabled === true;
  const words = element.place.querySelector("span");
  if (words) words.textContent = textOf(element, "label");
}

/** How the sandbox draws Shopify's elements; what is missing here is said when it is used. */
export const drawings: Record<string, Draw> = {
  "s-admin-block": only("display:block", (element) => [make("h2", { style: "font-size:1.0625rem;margin:0 0 .75rem" }, textOf(element, "heading")), slot()]),
  "s-admin-print-action": (element) => {
    element.style.display = "block";
    if (!element.place.firstChild) element.place.append(slot());
    element.dispatchEvent(new CustomEvent("sandbox:print-source", { bubbles: true, detail: { src: textOf(element, "src") } }));
  },
  "s-badge": only("display:inline-block", (element) => [make("span", { class: `badge ${textOf(element, "tone")}` }, slot())]),
  "s-banner": only("display:block", (element) => [make("div", { class: `banner ${textOf(element, "tone")}`, role: "status" }, ...(textOf(element, "heading") ? [make("h3", {}, textOf(element, "heading"))] : []), slot())]),
  "s-box": only("display:block", (element) => [make("div", { style: `padding:${distance(textOf(element, "padding") || "none")}` }, slot())]),
  "s-button": only("display:inline-block", (element) => [pressable(element, `button ${textOf(element, "variant")} ${textOf(element, "tone")} ${textOf(element, "inlineSize")}`)]),
  "s-checkbox": drawCheckbox,
  "s-clipboard-item": only("display:none", () => []),
  "s-divider": only("display:block", () => [make("hr")]),
  "s-form": (element) => {
    if (element.place.firstChild) return;
    element.style.display = "block";
    element.place.append(slot());
    element.addEventListener("sandbox:submit", (event) => { event.stopPropagation(); element.tell("submit"); });
  },
  "s-grid": only("display:block", (element) => [make("div", { style: `display:grid;gap:${distance(textOf(element, "gap") || "none")};grid-template-columns:${textOf(element, "gridTemplateColumns") || "none"}` }, slot())]),
  "s-grid-item": only("display:block", () => [slot()]),
  "s-heading": only("display:block", (element) => [make(levelOf(element), {}, slot())]),
  "s-link": only("display:inline", (element) => [pressable(element, "link")]),
  "s-list-item": (element) => {
    element.setAttribute("role", "listitem");
    only("display:list-item", () => [slot()])(element);
  },
  "s-number-field": textField("number"),
  "s-option": only("display:none", () => [slot()]),
  "s-ordered-list": list("decimal"),
  "s-paragraph": only("display:block", () => [make("p", {}, slot())]),
  "s-section": only("display:block", (element) => {
    const [heading, name] = [textOf(element, "heading"), textOf(element, "accessibilityLabel")];
    return [make("section", { class: "section", "aria-label": name || heading }, ...(heading ? [make(levelOf(element), {}, heading)] : []), slot())];
  }),
  "s-skeleton-paragraph": only("display:block", (element) => [make("span", { class: "skeleton", role: "img", "aria-label": textOf(element, "content") || "…" }, make("span"), make("span"))]),
  "s-select": drawSelect,
  "s-spinner": only("display:inline-block", (element) => [make("span", { class: "spinner", role: "status", "aria-label": textOf(element, "accessibilityLabel") || "…" })]),
  "s-stack": only("display:block", (element) => [make("div", { class: `stack ${textOf(element, "direction")}`, style: `gap:${distance(textOf(element, "gap") || "none")}` }, slot())]),
  "s-text": only("display:inline", (element) => [make("span", { class: `${textOf(element, "color")} ${textOf(element, "type")}` }, slot())]),
  "s-text-area": drawTextArea,
  "s-text-field": textField("text"),
  "s-unordered-list": list("disc"),
};

function list(style: string): Draw {
  return (element) => {
    element.setAttribute("role", "list");
    only(`display:block;padding-left:1.25rem;list-style:${style}`, () => [slot()])(element);
  };
}
