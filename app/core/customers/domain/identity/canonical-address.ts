import { foldedLetters } from "./folded-letters";
import { shortWord } from "./street-words";

export interface TypedAddress {
  address1: string | null;
  zip: string | null;
  city: string | null;
  countryCode: string | null;
  /** Counts only where many share one address: a parcel locker, a post office box, a street without a number. */
  lastName?: string | null;
}

/**
 * One spelling for one house: "Haupt-Straße 12 a, Whg. 3" and "c/o Weber, Hauptstr. 12A" → "de/10115/hauptstr/12a". A key for comparing,
 * never an address to send to. Rules, in German and English:
 * - case, umlauts (ä, ae and a are one), hyphens and abbreviations do not matter; with a postcode the town does not either;
 * - the house is its first number with its letter ("12-14" is 12); flats, floors and c/o are left out, since one order says them and the
 *   next does not, and most stand in a second line. So people of one house share a key: what that means is the merchant's household mode;
 * - whoever collects at a locker or a post office shares its number with thousands: there the surname belongs to the key.
 *
 * null where it says too little: no street, neither postcode nor town, or a shared place without a surname.
 */
export function canonicalAddress({ address1, zip, city, countryCode, lastName }: TypedAddress): string | null {
  const country = (countryCode ?? "").trim().toLowerCase();
  const line = withoutCareOf(foldedLetters((address1 ?? "").slice(0, 200)));
  const { street, number } = houseOf(withoutFlat(line));
  const area = postcode(zip ?? "", country) || lettersOnly(foldedLetters(city ?? ""));
  if (street === "" || area === "") return null;
  const isShared = number === "" || sharedPlace.test(line);
  const name = lettersOnly(foldedLetters(lastName ?? ""));
  if (isShared && name === "") return null;
  return [country, area, street, number, ...(isShared ? [name] : [])].join("/");
}

const sharedPlace = /\b(?:packstation|postfiliale|postfach|paketshop|paketbox|dhl|hermes|p\.? ?o\.? ?box|pick ?up|parcel ?shop|locker)\b/;

/** "c/o Weber, Hauptstr. 5", "Hauptstr. 5 c/o Weber", "c/o Weber Hauptstr. 5": there the first word is taken for the name. */
function withoutCareOf(line: string): string {
  const before = line.replace(/(?:\bc ?\/ ?o\b|\bz\. ?hd\.?|\battn\b)[^,;\n]*/g, "").trim();
  return /\d/.test(before) ? before : line.replace(/(?:\bc ?\/ ?o\b|\bz\. ?hd\.?|\battn\b):?\s*\S+/g, "");
}

const flat = /(?:\b(?:whg|wohnung|app|appartment|appartement|apartment|apt|zimmer|tur|top|stiege|stg|flat|unit|suite|ste|room|rm)\b\.? ?(?:nr\.?|no\.?)? ?|# ?)(?:\d+ ?[a-z]?|[a-z]\d*)\b/g;
const storey = /\b\d+(?:st|nd|rd|th)?\.? ?(?:og|stock|etage|obergeschoss|floor)\b|\b(?:erdgeschoss|dachgeschoss|ground floor|hinterhaus|vorderhaus|seitenflugel)\b|\b(?:eg|dg|hh|vh|links|rechts)\s*$/g;
const withoutFlat = (line: string): string => line.replace(flat, " ").replace(storey, " ").replace(/^[\s,;.-]+|[\s,;.-]+$/g, "");

/** The number stands behind the street, or, in English, in front of it. */
function houseOf(line: string): { street: string; number: string } {
  const behind = /^(.*?[a-z].*?)(\d+) ?([a-z]?)(?: ?[-–/+&] ?\d+ ?[a-z]?)*$/.exec(line);
  const inFront = /^(\d+)(?: ?-?([a-z])(?![a-z]))?(?: ?[-–/] ?\d+ ?(?:[a-z](?![a-z]))?)*[\s,]+(.*[a-z].*)$/.exec(line);
  const [street = "", digits = "", letter = ""] = inFront ? [inFront[3], inFront[1], inFront[2]] : behind ? behind.slice(1) : [line];
  return { street: shortStreet(street), number: digits === "" ? "" : `${digits.replace(/^0+(?=\d)/, "")}${letter}` };
}

const shortStreet = (street: string): string => street.split(/[^a-z0-9]+/).map(shortWord).join("");
const lettersOnly = (text: string): string => text.replace(/[^\p{Letter}\p{Number}]+/gu, "");

function postcode(zip: string, country: string): string {
  const bare = lettersOnly(foldedLetters(zip)).replace(/^(?:de?|at?|ch)(?=\d{4,5}$)/, "");
  // The four more digits of an American one are left out by most.
  return country === "us" ? bare.slice(0, 5) : bare;
}
