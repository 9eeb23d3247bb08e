import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useRevalidator, useSearchParams } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { useCallback, useEffect, useRef } from "react";
import { readParcelQuery, writeParcelFilter } from "~/features/inserts/domain/packing/parcel-query";
import { markParcels } from "~/features/inserts/packing/mark-parcels.server";
import { changePackingTable } from "~/features/inserts/packing/packing-table.server";
import { readParcelsPage } from "~/features/inserts/packing/read-parcels-page.server";
import { parcelMessages } from "~/features/inserts/ui/packing/parcel-messages";
import { ParcelsPage } from "~/features/inserts/ui/packing/parcels-page";
import type { WhatToMark } from "~/features/inserts/ui/packing/parcels-page";
import { now } from "~/platform/clock.server";
import { requirePacker } from "~/platform/shopify/require-merchant.server";
import { formatNumber } from "~/platform/ui/moment";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readParcelQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  const shop = await requirePacker(request);
  return readParcelsPage(shop, query);
}

type ParcelsAnswer = { ok: true; did: "packed" | "unpacked"; changed: string[]; more: boolean } | { ok: true; did: "table" } | { ok: false };

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requirePacker(request);
  const form = await request.formData();
  const did = form.get("act");
  const read = (name: string): unknown => form.get(name) ?? undefined;
  if (did === "packed" || did === "unpacked") {
    const marked = await markParcels(shop.id, did, read, now());
    return marked.ok ? data<ParcelsAnswer>({ ...marked, did }) : data<ParcelsAnswer>({ ok: false }, { status: 422 });
  }
  if (did === "table" && (await changePackingTable(shop.id, read, now()))) return data<ParcelsAnswer>({ ok: true, did });
  return data<ParcelsAnswer>({ ok: false }, { status: 422 });
}

export default function ParcelsRoute() {
  const { parcels, before, after, filter, table, rules, countries } = useLoaderData<typeof loader>();
  const words = useWords(parcelMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const [, setSearch] = useSearchParams();
  const { revalidate } = useRevalidator();
  const marking = useFetcher<typeof action>();
  const settings = useFetcher<typeof action>();
  const names = useRef(new Map<string, string>());
  for (const { orderId, orderName } of parcels) names.current.set(orderId, orderName);
  const lastPacked = useRef<string[]>([]);
  const address = writeParcelFilter(filter);
  const title = filter.packed ? words.packedTitle : words.title;
  const go = (place: Record<string, string>): void => { setSearch(new URLSearchParams([...address, ...Object.entries(place)])); };
  const mark = (what: WhatToMark, as: "packed" | "unpacked"): void => {
    marking.submit({ act: as, ...("filter" in what ? { filter: what.filter } : { orders: what.orderIds.join(",") }) }, { method: "post" });
  };
  const undo = (): void => {
    if (lastPacked.current.length === 0) return;
    mark({ orderIds: lastPacked.current }, "unpacked");
    lastPacked.current = [];
  };
  useAnswer(marking.state === "idle" ? marking.data : undefined, (answer) => {
    if (!answer.ok) return void bridge.toast.show(words.actFailed, { isError: true });
    if (answer.did === "table") return;
    const count = formatNumber(answer.changed.length, locale);
    if (answer.did === "unpacked") return void bridge.toast.show(words.unpackedNow(count));
    if (answer.changed.length === 0) return void bridge.toast.show(words.nothingPacked);
    lastPacked.current = answer.changed;
    const [only] = answer.changed;
    const one = answer.changed.length === 1 ? names.current.get(only ?? "") : undefined;
    bridge.toast.show(answer.more ? words.packedMore(count) : one ? words.packedOne(one) : words.packedNow(count), { action: words.undo, onAction: undo, duration: 10_000 });
  });
  // What was just chosen holds before the server has answered.
  const chosen = settings.formData;
  const shown = chosen ? { ...table, format: chosen.get("format") as typeof table.format, dotsPerInch: Number(chosen.get("dpi")), pickingOrder: chosen.get("pickingOrder") as typeof table.pickingOrder } : table;
  const saveCsv = async (): Promise<void> => {
    const asked = new URLSearchParams([...address, ["locale", locale]]);
    if (!(await saveFile(`/app/parcels.csv?${asked.toString()}`, words.csvFile))) bridge.toast.show(words.csvFailed, { isError: true });
  };
  return (
    <Page fullWidth>
      <TitleBar title={title} />
      <Text as="h1" visuallyHidden>{title}</Text>
      <ParcelsPage
        parcels={parcels} filter={filter} table={shown} rules={rules} countries={countries}
        onBefore={before === null ? null : () => { go({ before }); }}
        onAfter={after === null ? null : () => { go({ after }); }}
        onFilter={(next) => { setSearch(writeParcelFilter(next)); }}
        onTable={({ format, dotsPerInch, pickingOrder }) => { settings.submit({ act: "table", format, dpi: String(dotsPerInch), pickingOrder }, { method: "post" }); }}
        onMark={mark} onUndo={undo} onPrinted={useCallback(() => { revalidate(); }, [revalidate])} onCsv={() => { void saveCsv(); }}
        countAll={() => countAll(address)}
      />
    </Page>
  );
}

async function countAll(address: URLSearchParams): Promise<number | undefined> {
  const response = await fetch(`/app/parcels/count.json?${address.toString()}`).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { count: number }).count : undefined;
}

/** Reacts to each answer once. */
function useAnswer(answer: ParcelsAnswer | undefined, react: (answer: ParcelsAnswer) => void): void {
  const seen = useRef<ParcelsAnswer>();
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    react(answer);
  });
}
