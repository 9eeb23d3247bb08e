/** POST /control/theme: what a merchant does in the theme editor. */
import { placedBlocks } from "../theme/placed-blocks";
import { readThemeExtensions } from "../theme/read-theme-extensions";
import type { World } from "../world/world";
import type { Answer } from "./answer";
import { answer, answerError } from "./answer";
import { themeBody } from "./bodies";
import { shaped } from "./read-json";

/** Places blocks, takes them out, sets what their schemas have; what is not named stays. Refused: a setting that no block has. */
export function postTheme(world: World, named: string, json: unknown): Answer {
  const parsed = shaped(themeBody, json);
  if (!parsed.ok) return parsed.answer;
  const { shop: domain = named, block, launcher, reviews, blockSettings = {}, launcherSettings = {}, reviewsSettings = {} } = parsed.value;
  const shop = world.stores.shops.get(domain);
  if (!shop) return answerError(404, domain, "unknown_shop");
  const known = (isSection: boolean): Set<string> =>
    new Set(readThemeExtensions().flatMap(({ blocks }) => blocks.filter(({ schema }) => (schema.target === "section") === isSection).flatMap(({ schema }) => schema.settings.flatMap(({ id }) => id ?? []))));
  const strange = [...[...Object.keys(blockSettings), ...Object.keys(reviewsSettings)].filter((id) => !known(true).has(id)), ...Object.keys(launcherSettings).filter((id) => !known(false).has(id))];
  if (strange.length > 0) return answerError(422, strange.join(", "), "unknown_setting");
  const now = placedBlocks(shop);
  shop.theme = {
    block: { placed: block ?? now.block.placed, settings: { ...now.block.settings, ...blockSettings } },
    launcher: { placed: launcher ?? now.launcher.placed, settings: { ...now.launcher.settings, ...launcherSettings } },
    reviews: { placed: reviews ?? now.reviews.placed, settings: { ...now.reviews.settings, ...reviewsSettings } },
    changedAt: world.nowText(),
  };
  world.stores.shops.put(shop);
  return answer(200, placedBlocks(shop));
}
