import { useEffect, useRef } from "react";
import { isTyping } from "./is-typing";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat" | "defaultPrevented">;

const moving: readonly string[] = ["j", "k", "ArrowDown", "ArrowUp"];

/** Keys of the whole page, of a list that is decided upon row by row. Nothing is taken from whoever types into a field, has a dialogue open, or means the browser. */
export function useListKeys<Key extends string>(keys: readonly Key[], onKey: (key: Key) => void): void {
  const handler = useRef(onKey);
  handler.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = listKeyOf(keys, event);
      if (!key || isTyping(event.target)) return;
      event.preventDefault();
      handler.current(key);
    };
    window.addEventListener("keydown", listen);
    return () => { window.removeEventListener("keydown", listen); };
  }, [keys]);
}

/** Which of a list's own keys was pressed. A held key moves on, but decides only once. */
export function listKeyOf<Key extends string>(keys: readonly Key[], { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented }: Pressed): Key | undefined {
  if (defaultPrevented || ctrlKey || metaKey || altKey) return undefined;
  const known = keys.find((one) => one === key);
  return repeat && known !== undefined && !moving.includes(known) ? undefined : known;
}
