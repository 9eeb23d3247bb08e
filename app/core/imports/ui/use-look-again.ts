import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const lookAgainMilliseconds = 1_500;

/** A page follows what is being worked off in the background, for as long as it is looked at. */
export function useLookAgain(isRunning: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isRunning || state !== "idle") return;
    const timer = setTimeout(() => { if (!document.hidden) revalidate(); }, lookAgainMilliseconds);
    return () => { clearTimeout(timer); };
  }, [isRunning, state, revalidate]);
}
