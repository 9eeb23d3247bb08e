import { useEffect, useRef } from "react";

export const moderationKeys = ["j", "k", "ArrowDown", "ArrowUp", "p", "1", "2", "3", "4", "5", "x", "o", "u"] as const;
export type ModerationKey = (typeof moderationKeys)[number];

/** Keys of the whole page. Nothing is taken from whoever types into a field, has a dialogue open, or means the browser. */
export function useModerationKeys(onKey: (key: ModerationKey) => void): void {
  const handler = useRef(onKey);
  handler.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = moderationKeyOf(event);
      if (!key || isTyping(event.target)) return;
      event.preventDefault();
      handler.current(key);
    };
    window.addEventListener("keydown", listen);
    return () => { window.removeEventListener("keydown", listen); };
  }, []);
}

/** A held key decides only once. */
export function moderationKeyOf({ key, ctrlKey, metaKey, altKey, repeat, defaultPrevented }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat" | "defaultPrevented">): ModerationKey | undefined {
  if (defaultPrevented || ctrlKey || metaKey || altKey) return undefined;
  const known = moderationKeys.find((one) => one === key);
  const moves = known === "j" || known === "k" || known === "ArrowDown" || known === "ArrowUp";
  return repeat && !moves ? undefined : known;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target.isContentEditable || target.matches("textarea, select, [role=dialog] *, [role=listbox] *, [role=menu] *");
}
