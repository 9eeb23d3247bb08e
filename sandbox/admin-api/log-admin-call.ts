import type { AdminCall } from "../world/entities";
import type { World } from "../world/world";

const MOST_LETTERS = 20_000;

/** Keeps a call for the inspector. Tokens never get here; long variables end early. */
export function logAdminCall(world: World, call: Omit<AdminCall, "id" | "at">): void {
  const short = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
  world.stores.adminCalls.put({ ...call, query: short(call.query), variables: short(call.variables), id: world.nextId(), at: world.nowText() });
}
