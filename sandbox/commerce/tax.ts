/**
 * Value added tax, simplified: food is taxed at Germany's reduced 7 %, drinks, tools and shipping at 19 %, wherever the
 * parcel goes. Which of the two a product is, its type tells.
 */
import type { MinorUnits } from "../world/entities";

export const standardTaxBasisPoints = 1_900;
const reducedTaxBasisPoints = 700;

const standardTypes = /wein|sekt|spirituose|likör|getränk|saft|limonade|zubehör|geschenk|keramik|porzellan|kanne|tasse|gutschein|küche/i;

/** In hundredths of a percent. */
export const taxBasisPointsOf = (productType: string): number =>
  standardTypes.test(productType) ? standardTaxBasisPoints : reducedTaxBasisPoints;

/** The tax inside an amount, or on top of it; half a cent rounded up. */
export const taxOf = (amount: MinorUnits, basisPoints: number, included: boolean): MinorUnits =>
  Math.floor((amount * basisPoints) / (included ? 10_000 + basisPoints : 10_000) + 0.5);
