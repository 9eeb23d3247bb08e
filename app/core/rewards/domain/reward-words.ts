import { assertNever } from "~/kernel/assert-never";
import type { rewardEntrySchemas, RewardEntryKind } from "~/kernel/entries/reward-entries";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";

export type RewardFact = { [K in RewardEntryKind]: { kind: K; data: ReturnType<(typeof rewardEntrySchemas)[K]["parse"]> } }[RewardEntryKind];

/**
 * What happened to a reward, in a sentence for the merchant. The offer itself is put into words by who knows them.
 *
 * @param reward its currency, of which amounts in the entries are minor units; and whether it has a price
 * @param offer the reward in words, for the entry that it was earned by
 */
export function rewardWords(fact: RewardFact, { currency, hasPrice }: { currency: string; hasPrice: boolean }, offer: string, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  const money = (minor: number): string => formatMoney({ minor, currency }, locale);
  switch (fact.kind) {
    case "reward.earned": return [earnedWords(fact.data.cause, offer, locale), ...setOffWords(fact.data.setOff, money, locale)].join(" ");
    case "reward.owed": return fact.data.minor === 0
      ? say("Goods came back: nothing is left of the reward.", "Ware kam zurück: Von der Prämie bleibt nichts.")
      : say(`Goods came back: ${money(fact.data.minor)} of the reward is left.`, `Ware kam zurück: Von der Prämie bleiben ${money(fact.data.minor)}.`);
    case "reward.attempted": return say(`${money(fact.data.minor)} are about to be taken back.`, `${money(fact.data.minor)} sollen zurückgebucht werden.`);
    case "reward.taken": return takenWords(fact.data, money, locale);
    case "reward.spent": return hasPrice ? say(
      "Nothing more can be taken back: it is spent. What is open is set off against the next reward.",
      "Mehr lässt sich nicht zurückbuchen: Es ist ausgegeben. Was offen ist, wird mit der nächsten Prämie verrechnet.",
    ) : say(
      "It cannot be taken back: it was used or given already. Nothing is set off for it.",
      "Das lässt sich nicht zurücknehmen: Sie war schon eingelöst oder gegeben. Verrechnet wird dafür nichts.",
    );
    case "reward.unclear": return say(
      `Nobody can tell whether Shopify took the money back: ${fact.data.reason} Somebody has to look; nothing is tried again until then.`,
      `Ob Shopify zurückgebucht hat, lässt sich nicht sagen: ${fact.data.reason} Es muss jemand nachsehen; bis dahin wird nichts noch einmal versucht.`,
    );
    case "reward.cleared": return fact.data.happened
      ? say("Looked at: it was taken back.", "Nachgesehen: Es wurde zurückgebucht.")
      : say("Looked at: it was not taken back; it is tried again.", "Nachgesehen: Es wurde nicht zurückgebucht; es wird noch einmal versucht.");
    default: return assertNever(fact);
  }
}

type Data<K extends RewardEntryKind> = ReturnType<(typeof rewardEntrySchemas)[K]["parse"]>;

function earnedWords(cause: Data<"reward.earned">["cause"], offer: string, locale: Locale): string {
  const german = locale === "de";
  switch (cause.kind) {
    case "referral": return german ? `Prämie für eine bestätigte Empfehlung: ${offer}.` : `Reward for a confirmed referral: ${offer}.`;
    case "milestone": return german ? `Prämie für ${cause.friends} bestätigte Empfehlungen: ${offer}.` : `Reward for ${cause.friends} confirmed referrals: ${offer}.`;
    default: return assertNever(cause);
  }
}

function setOffWords(setOff: Data<"reward.earned">["setOff"], money: (minor: number) => string, locale: Locale): string[] {
  const minor = setOff.reduce((sum, one) => sum + one.minor, 0);
  if (minor === 0) return [];
  return [locale === "de" ? `Davon werden ${money(minor)} verrechnet, die von früheren Prämien offen waren.` : `Of this, ${money(minor)} are set off that were open of earlier rewards.`];
}

function takenWords({ minor, how, transactionId, by, time }: Data<"reward.taken">, money: (minor: number) => string, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  const amount = money(minor);
  switch (how) {
    case "credit": case "gift-card":
      if (transactionId === null && time === null && by !== null) return say(`${amount} were never had: their time was over.`, `${amount} wurden nie eingelöst: Ihre Zeit war um.`);
      return how === "credit"
        ? say(`${amount} were taken back from the store credit.`, `${amount} wurden vom Guthaben zurückgebucht.`)
        : say(`${amount} were taken back from the gift card.`, `${amount} wurden von der Geschenkkarte zurückgebucht.`);
    case "code": return say(`The code over ${amount} was taken back.`, `Der Code über ${amount} wurde zurückgenommen.`);
    case "set-off": return say(`${amount} that were open were set off against a later reward.`, `${amount}, die offen waren, wurden mit einer späteren Prämie verrechnet.`);
    case "by-hand": return say(`${amount} were taken back: somebody has seen it in Shopify.`, `${amount} wurden zurückgebucht: Jemand hat es in Shopify gesehen.`);
    default: return assertNever(how);
  }
}
