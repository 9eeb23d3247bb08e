/** An address to be read and passed on; where it has to be broken, then before its last part, which is the one that is typed. */
export function WebAddress({ url }: { url: string }) {
  const last = url.lastIndexOf("/") + 1;
  return <>{url.slice(0, last)}<wbr />{url.slice(last)}</>;
}
