/** Somebody who came by a link. */
export interface LinkVisitor {
  /** What the visitor's browser remembers and hands along; null = nothing yet. */
  remembered: string | null;
  /** Of who is signed in to the shop. */
  customerId: string | null;
  /** Keyed hash of an address that the visitor has confirmed, where the merchant wants that. */
  confirmed: string | null;
}

/** The parameter in which the embed and our own page hand on what the browser remembers. */
export const rememberedParameter = "v";
/** The same name in localStorage that the theme's embed uses. */
export const rememberedName = "kundenkreis-visitor";
/** Where the first page says from which host the visitor came, since a browser says so only once. */
export const fromParameter = "from";

/** Random enough to be one browser's, short enough to be kept: four numbers of 32 bits from the embed, or ours. */
export const readRemembered = (value: string | null): string | null => (value !== null && /^[\w-]{12,64}$/.test(value) ? value : null);

/** A host as it may be counted: lower case letters, digits, dots and dashes. "" for anything else. */
export const readHost = (value: string | null): string => (value !== null && /^[a-z0-9.-]{1,100}$/.test(value) ? value : "");

/** One text for one visitor: who is signed in is recognised on every device, then who has confirmed an address, then the browser. null = nobody we would know again. */
export function visitorText({ remembered, customerId, confirmed }: LinkVisitor): string | null {
  if (customerId !== null) return `customer/${customerId}`;
  if (confirmed !== null) return `mail/${confirmed}`;
  return remembered === null ? null : `browser/${remembered}`;
}
