import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** false on the server and until React has taken over what the server drew, true from then on; a page reached within the app begins with true. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false);
