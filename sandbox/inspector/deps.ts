import type { ControlClient } from "../html/control-client";
import type { World } from "../world/world";

export interface InspectorDeps {
  world: World;
  /** Moves the clock, sets faults, resets: through the same interface that scripts use. */
  control: ControlClient;
  /** The faults that are set, as POST /control/faults takes them. */
  faults: () => Readonly<Record<string, unknown>>;
  /** Storefronts and whatever else is worth a link on the first page. */
  links: readonly { name: string; address: string }[];
}
