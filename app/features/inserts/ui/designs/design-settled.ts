import { useEffect, useState } from "react";

/** The value as it was when it had stayed the same for a moment. Values are compared by what they hold. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  const holds = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(value); }, milliseconds);
    return () => { clearTimeout(timer); };
    // `holds` says all that matters of `value`.
  }, [holds, milliseconds]);
  return settled;
}
