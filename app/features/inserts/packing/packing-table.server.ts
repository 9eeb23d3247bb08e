import { printFormats, resolutions } from "../domain/printing/card-formats";
import type { PrintFormat, Resolution } from "../domain/printing/card-formats";
import { pickingOrderOf, pickingOrders } from "../domain/packing/parcel-query";
import type { PickingOrder } from "../domain/packing/parcel-query";
import { changeSettings, readSettings } from "../home/insert-settings.server";

export interface StoredPackingTable {
  format: PrintFormat;
  dotsPerInch: Resolution;
  pickingOrder: PickingOrder;
}

/** On what a shop prints, and in which order it packs. */
export async function readPackingTable(shopId: number): Promise<StoredPackingTable> {
  const { format, dotsPerInch, pickingOrder } = await readSettings(shopId);
  return {
    format: printFormats.find((one) => one === format) ?? "a6", dotsPerInch: resolutions.find((one) => one === dotsPerInch) ?? 300,
    pickingOrder: pickingOrderOf(pickingOrder),
  };
}

/** Keeps what was chosen on the packing table. false when it is no choice that there is. */
export async function changePackingTable(shopId: number, read: (name: string) => unknown, now: Date): Promise<boolean> {
  const format = printFormats.find((one) => one === read("format"));
  const dotsPerInch = resolutions.find((one) => String(one) === read("dpi"));
  const pickingOrder = pickingOrders.find((one) => one === read("pickingOrder"));
  if (!format || !dotsPerInch || !pickingOrder) return false;
  await changeSettings(shopId, { format, dotsPerInch, pickingOrder }, now);
  return true;
}
