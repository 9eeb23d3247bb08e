import { Suspense, useEffect, useState } from "react";
import type { ReactNode } from "react";

/** The room of a chart. Charts measure the room they have, which the server does not know; until then, it is kept free. */
export function ChartRoom({ heightPixels, children }: { heightPixels: number; children: ReactNode }) {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => { setMounted(true); }, []);
  return <div style={{ height: heightPixels }}>{isMounted ? <Suspense fallback={null}>{children}</Suspense> : null}</div>;
}
