/** `--small` tries a benchmark out in a fraction of the time; its figures mean nothing. */
export const isSmall = process.argv.includes("--small");

export const sized = (full: number, small: number): number => (isSmall ? small : full);
