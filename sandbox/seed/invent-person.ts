import type { Address } from "../world/entities";
import type { Random } from "../world/mulberry32";
import { choose, chooseWeighted, wholeBetween } from "./choose";
import { handleOf } from "./handle-of";
import { NAME_ROWS } from "./name-rows";
import { PLACES, STREETS } from "./place-rows";

export interface Person {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  locale: string;
  address: Address;
}

const MAIL_DOMAINS = ["example.com", "example.com", "example.org", "example.net", "post.example", "mail.example"];

const DIALLING_CODES: Record<string, string> = { DE: "49", AT: "43", CH: "41", PL: "48", IT: "39", FR: "33", GB: "44", IE: "353", GR: "30" };

const spelling = (name: string): { written: string; mailed: string } => {
  const [written = "", mailed] = name.split("=");
  return { written, mailed: mailed ?? handleOf(written) };
};

/**
 * Somebody who might shop here. About one in seven lacks something: a name, the first name, or the e-mail address
 * (they left a phone number). `taken` keeps addresses apart and grows.
 */
export function inventPerson(random: Random, taken: Set<string>): Person {
  const rows = chooseWeighted(random, NAME_ROWS);
  const first = spelling(choose(random, rows.first));
  const last = spelling(choose(random, rows.last));
  const country = choose(random, rows.countries);
  const [zip, city] = choose(random, PLACES[country] ?? [["10115", "Berlin"]]);
  const phone = random() < 0.3 ? `+${DIALLING_CODES[country] ?? "49"}15${wholeBetween(random, 100_000_000, 999_999_999)}` : null;
  const lacking = random();
  const withoutName = lacking < 0.08;
  const withoutFirstName = lacking >= 0.08 && lacking < 0.11;
  const withoutEmail = lacking >= 0.11 && lacking < 0.15;

  const domain = choose(random, MAIL_DOMAINS);
  const mailbox = random() < 0.75 ? `${first.mailed}.${last.mailed}` : `${first.mailed.slice(0, 1)}${last.mailed}${wholeBetween(random, 60, 99)}`;
  let email = `${mailbox}@${domain}`;
  for (let number = 2; taken.has(email); number += 1) email = `${mailbox}${number}@${domain}`;
  taken.add(email);

  const firstName = withoutName || withoutFirstName ? null : first.written;
  const lastName = withoutName ? null : last.written;
  return {
    firstName,
    lastName,
    email: withoutEmail ? null : email,
    phone: withoutEmail ? phone ?? `+4915${wholeBetween(random, 100_000_000, 999_999_999)}` : phone,
    locale: random() < 0.85 ? rows.locales[0] ?? "de" : choose(random, rows.locales),
    address: {
      firstName,
      lastName,
      address1: `${choose(random, STREETS)} ${wholeBetween(random, 1, 140)}${random() < 0.1 ? "a" : ""}`,
      address2: random() < 0.06 ? "Hinterhaus" : null,
      zip,
      city,
      province: null,
      countryCode: country,
      phone,
      company: random() < 0.03 ? "Büro am Park GmbH" : null,
    },
  };
}
