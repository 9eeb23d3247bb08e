/** Which column tells what, counted from 0; null = none does. */
export type ColumnPlaces<Field extends string> = Record<Field, number | null>;

/** Reads the places out of a form, one field for each; undefined when one of them is no column of the file. */
export function readColumnPlaces<Field extends string>(fields: readonly Field[], read: (name: string) => unknown, width: number): ColumnPlaces<Field> | undefined {
  const places = fields.map((field): [Field, number | null] | undefined => {
    const said = read(field) ?? "";
    if (said === "") return [field, null];
    return typeof said === "string" && /^\d{1,3}$/.test(said) && Number(said) < width ? [field, Number(said)] : undefined;
  });
  return places.includes(undefined) ? undefined : (Object.fromEntries(places.flatMap((place) => (place ? [place] : []))) as ColumnPlaces<Field>);
}
