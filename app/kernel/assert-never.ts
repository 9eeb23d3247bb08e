/** Closes a switch over a union: a case forgotten does not compile, one that slipped in at run time is named. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
