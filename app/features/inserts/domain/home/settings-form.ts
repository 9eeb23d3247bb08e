import { decimalsOf } from "~/kernel/money";
import { printFormats, resolutions } from "../printing/card-formats";
import type { PrintFormat, Resolution } from "../printing/card-formats";
import { readTypedDecimal } from "~/kernel/typing/typed-decimal";
import type { DecimalError } from "~/kernel/typing/typed-decimal";

export const pickingOrders = ["placed", "name", "sku"] as const;
export type PickingOrder = (typeof pickingOrders)[number];

/** The settings' form as typed; ticks are "on" or empty. */
export interface SettingsForm {
  cardCost: string;
  noteAttribute: string;
  pickingOrder: string;
  format: string;
  dotsPerInch: string;
  mailsOn: string;
  mailTo: string;
}
export const settingsFields = ["cardCost", "noteAttribute", "pickingOrder", "format", "dotsPerInch", "mailsOn", "mailTo"] as const;

export interface ParsedSettings {
  cardCostMinor: number | null;
  noteAttribute: boolean;
  pickingOrder: PickingOrder;
  format: PrintFormat;
  dotsPerInch: Resolution;
  mailsOn: boolean;
  /** null = Shopify's contact address. */
  mailTo: string | null;
}

export type SettingsErrors = Partial<Record<keyof SettingsForm, DecimalError | "unknown" | "no-address">>;
export type SettingsRead = { ok: true; settings: ParsedSettings } | { ok: false; errors: SettingsErrors };

export const readSettingsForm = (posted: { get: (name: string) => unknown }): SettingsForm =>
  Object.fromEntries(settingsFields.map((name) => {
    const value = posted.get(name);
    return [name, typeof value === "string" ? value.trim().slice(0, 320) : ""];
  })) as unknown as SettingsForm;

/** What was typed → the settings, or what is wrong, field by field. The card's cost is in the shop's currency; empty = not entered. */
export function parseSettingsForm(form: SettingsForm, currency: string): SettingsRead {
  const errors: SettingsErrors = {};
  const cost = form.cardCost === "" ? null : readTypedDecimal(form.cardCost, { decimals: decimalsOf(currency), mayBeGrouped: true });
  if (cost && !cost.ok) errors.cardCost = cost.error;
  else if (cost && cost.scaled > 1_000_000) errors.cardCost = "too-large";
  const pickingOrder = pickingOrders.find((one) => one === form.pickingOrder);
  const format = printFormats.find((one) => one === form.format);
  const dotsPerInch = resolutions.find((one) => String(one) === form.dotsPerInch);
  if (!pickingOrder) errors.pickingOrder = "unknown";
  if (!format) errors.format = "unknown";
  if (!dotsPerInch) errors.dotsPerInch = "unknown";
  if (form.mailTo !== "" && !/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(form.mailTo)) errors.mailTo = "no-address";
  if (Object.keys(errors).length > 0 || !pickingOrder || !format || !dotsPerInch) return { ok: false, errors };
  return {
    ok: true,
    settings: {
      cardCostMinor: cost?.ok ? cost.scaled : null, noteAttribute: form.noteAttribute === "on", pickingOrder, format, dotsPerInch,
      mailsOn: form.mailsOn === "on", mailTo: form.mailTo === "" ? null : form.mailTo,
    },
  };
}
