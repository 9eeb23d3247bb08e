import { judgeMeColumns } from "~/features/reviews/domain/exchange/judge-me-columns";
import type { JudgeMeRow } from "~/features/reviews/domain/exchange/judge-me-columns";

const opinion = "Kräftig und doch mild, \"wie beim letzten Mal\"; das Brot dazu war nach zwei Tagen noch frisch. Gern wieder, auch als Geschenk, denn es kam gut verpackt an. ";
const begun = Date.UTC(2021, 0, 1);

/** An export as Judge.me writes it: so many reviews of these products over three years, a third with a reply. Numbered from `first` on, so that two files have none in common. */
export function reviewFile(handles: readonly string[], first: number, lines: number): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: lines }, (_, index) => {
    const n = first + index;
    const row: JudgeMeRow = {
      title: n % 3 === 0 ? "" : "Gern wieder", body: opinion.slice(0, 30 + ((n * 131) % 120)) + ` (${n}. Stück)`, rating: String(5 - (n % 13 === 0 ? 3 : n % 4 === 0 ? 1 : 0)),
      review_date: `${new Date(begun + ((n * 1_800_000) % 94_000_000_000)).toISOString().slice(0, 19).replace("T", " ")} UTC`, reviewer_name: `Änne Groß-${n}`, reviewer_email: `kundin-${n}@example.com`,
      product_id: "", product_handle: handles[n % handles.length] ?? "", reply: n % 3 === 1 ? "Danke, das freut uns sehr!" : "", picture_urls: "",
    };
    return judgeMeColumns.map((column) => quoted(row[column])).join(",");
  });
  return `${judgeMeColumns.join(",")}\n${rows.join("\n")}\n`;
}
