/** SQL that writes an instant as JavaScript does. */
export const isoInstant = (at: string): string => `to_char((${at}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
