import type { Id, LineItem, Order } from "../world/entities";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/** A part of an order as callers name it: by the line's id or by its SKU. */
export interface WantedLine {
  lineItemId?: Id;
  sku?: string;
  quantity?: number;
}

export interface PickedLine {
  line: LineItem;
  quantity: number;
}

/**
 * The lines that are meant and how many pieces of each: all that is available without `wanted`, all of a line without its quantity.
 * Refused: unknown_line, quantity_too_large, nothing_left.
 */
export function pickLines(order: Order, wanted: WantedLine[] | undefined, available: (line: LineItem) => number): Outcome<PickedLine[]> {
  if (!wanted) {
    const all = order.lines.map((line) => ({ line, quantity: available(line) })).filter(({ quantity }) => quantity > 0);
    return all.length === 0 ? refuse("lines", "nothing_left") : done(all);
  }
  const picked = new Map<Id, PickedLine>();
  for (const { lineItemId, sku, quantity } of wanted) {
    const line = order.lines.find((candidate) =>
      lineItemId !== undefined ? candidate.id === lineItemId : candidate.sku === sku && available(candidate) > 0,
    ) ?? order.lines.find((candidate) => lineItemId === undefined && candidate.sku === sku);
    if (!line) return refuse(lineItemId ?? sku ?? "lines", "unknown_line");
    const before = picked.get(line.id)?.quantity ?? 0;
    const pieces = quantity ?? available(line) - before;
    if (pieces < 1) return refuse(line.sku, "nothing_left");
    if (before + pieces > available(line)) return refuse(line.sku, "quantity_too_large");
    picked.set(line.id, { line, quantity: before + pieces });
  }
  return picked.size === 0 ? refuse("lines", "nothing_left") : done([...picked.values()]);
}
