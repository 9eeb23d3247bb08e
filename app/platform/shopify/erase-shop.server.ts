import { recording } from "../db/recording.server";
import { log } from "../log.server";

/**
 * Erases a shop with everything of it: rows, keys, ledger. The app's own role may not delete from the ledger, so this is a
 * function of the owner's. Repeating it is harmless.
 */
export async function eraseShop(shopId: number): Promise<void> {
  // One after the other with everything that records: nothing is written while it is erased.
  await recording(shopId, (tx) => tx.$executeRaw`SELECT erase_shop(${shopId}::int)`);
  log.info({ shopId }, "a shop was erased");
}
