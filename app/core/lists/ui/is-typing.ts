/** Whether keys belong to what has the focus: a field, a dialogue, an open list. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target.isContentEditable || target.matches("textarea, select, [role=dialog] *, [role=listbox] *, [role=menu] *");
}
