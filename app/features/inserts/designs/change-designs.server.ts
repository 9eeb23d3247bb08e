import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { allDesigns, archiveDesign, saveDesign } from "./designs.server";
import { longestDesignName } from "../domain/designs/design-form";
import { designName } from "../domain/designs/design-name";
import type { DesignsAction, DesignsAnswer } from "../domain/designs/designs-action";
import { newDesignId } from "./new-design-id.server";

/** Does what the merchant asked for in the list of designs. Done away with twice, it says that it was changed meanwhile, and nothing more happens. */
export async function changeDesigns(shop: Pick<Shop, "id">, asked: DesignsAction, locale: Locale, now: Date): Promise<DesignsAnswer> {
  const design = (await allDesigns(shop)).find(({ id }) => id === asked.id);
  if (!design) return { ok: false, reason: "unknown" };
  switch (asked.intent) {
    case "duplicate": {
      const id = newDesignId();
      const mark = locale === "de" ? " (Kopie)" : " (copy)";
      await saveDesign(shop, { ...design, id, name: designName(design, locale).slice(0, longestDesignName - mark.length) + mark }, 0, now);
      return { ok: true, done: "duplicated", id };
    }
    case "archive": {
      const archived = await archiveDesign(shop, asked.id, Number(asked.version), now);
      return archived.ok ? { ok: true, done: "archived" } : archived;
    }
    default: return assertNever(asked);
  }
}
