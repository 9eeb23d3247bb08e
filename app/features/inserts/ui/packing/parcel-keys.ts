import { useEffect, useRef } from "react";
import { isTyping } from "~/core/lists/ui/is-typing";
import { feedScan, noScan, scanPauseMilliseconds } from "../../domain/packing/scan-buffer";

export const parcelKeys = ["j", "k", "ArrowDown", "ArrowUp", "x", "p", "d", "u", "/", "?"] as const;
export type ParcelKey = (typeof parcelKeys)[number];

/**
 * Keys of the whole page, and a scanner that types into it. A letter counts as a key only when nothing follows it at once:
 * the "d" in a scanned "DE-1042" packs nothing. Nothing is taken from whoever types into a field, or from the browser.
 */
export function useParcelKeys(onKey: (key: ParcelKey) => void, onScan: (text: string) => void): void {
  const handlers = useRef({ onKey, onScan });
  handlers.current = { onKey, onScan };
  useEffect(() => {
    let buffer = noScan;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const fed = feedScan(buffer, event.key, event.timeStamp);
      buffer = fed.buffer;
      if (fed.scanned !== null) {
        event.preventDefault();
        clearTimeout(waiting);
        handlers.current.onScan(fed.scanned);
        return;
      }
      const key = parcelKeys.find((one) => one === event.key);
      if (event.key.length > 1) {
        if (key) { event.preventDefault(); handlers.current.onKey(key); }
        return;
      }
      clearTimeout(waiting);
      if (!key || (buffer.text.length > 1 && !event.repeat)) return;
      event.preventDefault();
      if (event.repeat) handlers.current.onKey(key);
      else waiting = setTimeout(() => { handlers.current.onKey(key); }, scanPauseMilliseconds);
    };
    // Before links and checkboxes hear of it: a scanner's Enter must not press what has the focus.
    window.addEventListener("keydown", listen, true);
    return () => {
      window.removeEventListener("keydown", listen, true);
      clearTimeout(waiting);
    };
  }, []);
}
