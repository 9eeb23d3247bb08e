/** One page out of a long list, with what a pager needs. Pages count from 1; a page beyond the end is the last one. */
export interface Page<T> {
  items: T[];
  page: number;
  pages: number;
  total: number;
}

/** Cuts a list; `asked` is what stood in the address and may be anything. */
export function pageOf<T>(list: readonly T[], asked: string | null, perPage: number): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / perPage));
  const number = /^\d{1,9}$/.test(asked ?? "") ? Number(asked) : 1;
  const page = Math.min(Math.max(1, number), pages);
  return { items: list.slice((page - 1) * perPage, page * perPage), page, pages, total: list.length };
}
