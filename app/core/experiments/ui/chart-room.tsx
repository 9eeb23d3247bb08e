import { Suspense } from "react";
import type { ReactNode } from "react";
import { useHydrated } from "~/platform/ui/use-hydrated";

/** The room of a chart. Charts measure the room they have, which the server does not know; until then, it is kept free. */
export function ChartRoom({ heightPixels, children }: { heightPixels: number; children: ReactNode }) {
  return <div style={{ height: heightPixels }}>{useHydrated() ? <Suspense fallback={null}>{children}</Suspense> : null}</div>;
}
