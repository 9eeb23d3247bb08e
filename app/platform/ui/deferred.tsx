import { Await } from "@remix-run/react";
import { Suspense } from "react";
import type { ReactNode } from "react";
import { useHydrated } from "./use-hydrated";

interface DeferredProps<Value> {
  /** What the page's loader does not wait for. */
  value: Promise<Value> | Value;
  /** Stands in its place until it is there. */
  waiting: ReactNode;
  /** Stands there if it cannot be had. */
  failed: ReactNode;
  children: (value: Awaited<Value>) => ReactNode;
}

/**
 * A part of a page that comes later than the rest. Where what is asked for changes (another period), it wants another `key`.
 * The server always draws it waiting: Polaris tells its context anew right after the page was taken over, and a part that the server
 * had already drawn, but whose value had not been read by then, made React throw its drawing away (its error 421).
 */
export function Deferred<Value>({ value, waiting, failed, children }: DeferredProps<Value>) {
  if (!useHydrated()) return waiting;
  return <Suspense fallback={waiting}><Await<Promise<Value> | Value> resolve={value} errorElement={failed}>{children}</Await></Suspense>;
}
