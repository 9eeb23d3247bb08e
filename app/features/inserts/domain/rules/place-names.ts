import type { Locale } from "~/kernel/locale";

/** ISO 3166-1 alpha-2, as Shopify's checkout knows them (it says XK for Kosovo). */
export const countryCodes: readonly string[] = (
  "AC AD AE AF AG AI AL AM AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CV CW CX CY CZ " +
  "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP " +
  "KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ " +
  "OM PA PE PF PG PH PK PL PM PN PS PT PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
  "UA UG UM US UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA ZM ZW"
).split(" ");

/** Languages in which shops in Shopify speak to their customers; others can be typed by their code. */
export const languageCodes: readonly string[] = (
  "ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lb lt lv mk ms mt nb nl nn pl pt ro ru sk sl sq sr sv th tr uk vi zh"
).split(" ");

/** "AT" → "Österreich". */
export const countryName = (code: string, locale: Locale): string => nameOf("region", code, locale);
/** "de" → "Deutsch". */
export const languageName = (code: string, locale: Locale): string => nameOf("language", code, locale);

function nameOf(type: "region" | "language", code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    // A code that is none stays as it is.
    return code;
  }
}
