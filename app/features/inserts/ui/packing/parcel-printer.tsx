import { InlineGrid, Select } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { printFormats, resolutions } from "../../domain/printing/card-formats";
import type { PrintFormat } from "../../domain/printing/card-formats";
import { pickingOrders } from "../../domain/packing/parcel-query";
import type { PickingOrder } from "../../domain/packing/parcel-query";
import { insertMessages } from "../orders/messages";
import { parcelMessages } from "./parcel-messages";

/** What the shop prints on, and in which order it packs; remembered for everybody who packs here. */
export interface PackingTable {
  format: PrintFormat;
  dotsPerInch: number;
  pickingOrder: PickingOrder;
}

export function ParcelPrinter({ table, onChange }: { table: PackingTable; onChange: (table: PackingTable) => void }) {
  const words = useWords(parcelMessages);
  const { print } = useWords(insertMessages);
  return (
    <InlineGrid columns={{ xs: 1, sm: 3 }} gap="300">
      <Select
        label={words.pickingOrder} value={table.pickingOrder} options={pickingOrders.map((value) => ({ value, label: words.pickingOrders[value] }))}
        onChange={(value) => { onChange({ ...table, pickingOrder: pickingOrders.find((one) => one === value) ?? table.pickingOrder }); }}
      />
      <Select
        label={print.format} value={table.format} options={printFormats.map((value) => ({ value, label: print.formats[value] }))}
        onChange={(value) => { onChange({ ...table, format: printFormats.find((one) => one === value) ?? table.format }); }}
      />
      <Select
        label={print.resolution} value={String(table.dotsPerInch)} options={resolutions.map((value) => ({ value: String(value), label: print.resolutions[`${value}`] }))}
        onChange={(value) => { onChange({ ...table, dotsPerInch: Number(value) }); }}
      />
    </InlineGrid>
  );
}
