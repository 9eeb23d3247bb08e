import { useSearchParams } from "@remix-run/react";

/** A list's address: every choice is one of its own, which can be kept, sent and gone back to. Another choice begins at the top. */
export function useListAddress<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ""])) as Record<Name, string>;
  const said = (chosen: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ""));
  return {
    values, isFiltered: Object.values(values).some((value) => value !== ""), address: new URLSearchParams(said(values)),
    choose: (chosen: Partial<Record<Name, string>>) => { setSearch(said({ ...values, ...chosen } as Record<string, string>)); },
    go: (place: Record<string, string>) => { setSearch({ ...said(values), ...place }); },
  };
}
