import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const everyMilliseconds = 15_000;

/** Looks again every now and then while somebody looks at the page; what is chosen on it stays. */
export function useParcelPolling(): void {
  const revalidator = useRevalidator();
  const current = useRef(revalidator);
  current.current = revalidator;
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible" && current.current.state === "idle") current.current.revalidate();
    };
    const timer = setInterval(look, everyMilliseconds);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
}
