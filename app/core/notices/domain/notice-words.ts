import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import type { NoticeKind } from "./notice-kinds";

export interface NoticeWords {
  /** What happened, in a sentence. */
  what: string;
  /** What to do about it. */
  todo: string;
  /** Where in the app, from its root on. */
  path: string;
}

/** A notice's ids and numbers as they were noted; what is missing is left out of the words. */
export type NoticeData = Readonly<Record<string, unknown>>;

/** A notice in words: what happened, and what a person can do. */
export function noticeWords(kind: NoticeKind, data: NoticeData, locale: Locale): NoticeWords {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  const name = typeof data.name === "string" ? data.name : "";
  const order = typeof data.orderName === "string" ? data.orderName : null;
  switch (kind) {
    case "job-dead": return {
      what: say("Something could not be done, and the app has given up trying.", "Etwas ließ sich nicht erledigen, und die App versucht es nicht weiter."),
      todo: say("The home page says what it is; there you can try again.", "Auf der Startseite steht, was es ist; dort können Sie es noch einmal versuchen."), path: "/app",
    };
    case "budget-used-up": return {
      what: say(`The budget of the rule “${name}” is used up: it gives no more vouchers.`, `Das Budget der Regel „${name}“ ist aufgebraucht: Sie vergibt keine Gutscheine mehr.`),
      todo: say("Raise the budget, or leave it at that.", "Erhöhen Sie das Budget, oder belassen Sie es dabei."), path: "/app/inserts/rules",
    };
    case "programme-ended": return {
      what: say(`The rule “${name}” has reached its last day.`, `Die Regel „${name}“ hat ihren letzten Tag erreicht.`),
      todo: say("Its vouchers stay good for their time.", "Ihre Gutscheine gelten weiter, solange es versprochen war."), path: "/app/inserts/rules",
    };
    case "proxy-changed": return {
      what: say("The address of the cards' pages in your shop was changed. Cards that are printed already may lead nowhere.", "Die Adresse der Karten-Seiten in Ihrem Shop wurde geändert. Schon gedruckte Karten führen womöglich ins Leere."),
      todo: say("Change it back, or see on the home page what to do.", "Ändern Sie sie zurück, oder lesen Sie auf der Startseite, was zu tun ist."), path: "/app",
    };
    case "proxy-silent": return {
      what: say("The cards' pages in your shop do not answer.", "Die Seiten der Karten in Ihrem Shop antworten nicht."),
      todo: say("The setup guide on the home page checks it anew and says where to look.", "Die Einrichtung auf der Startseite prüft es neu und sagt, wo Sie nachsehen können."), path: "/app",
    };
    case "scopes-missing": return {
      what: say("The app lacks a permission that a rule needs.", "Der App fehlt eine Berechtigung, die eine Regel braucht."),
      todo: say("Open the rule and grant it there.", "Öffnen Sie die Regel und erteilen Sie sie dort."), path: "/app/inserts/rules",
    };
    case "import-failed": return {
      what: say("The history of your shop could not be read completely.", "Die Vorgeschichte Ihres Shops konnte nicht ganz gelesen werden."),
      todo: say("The page says why, and tries again when you ask it to.", "Die Seite sagt, warum, und versucht es auf Wunsch noch einmal."), path: "/app/history",
    };
    case "reconciliation-failed": return {
      what: say("The nightly comparison with Shopify did not go through.", "Der nächtliche Abgleich mit Shopify ist nicht durchgelaufen."),
      todo: say("The page says why, and compares again when you ask it to.", "Die Seite sagt, warum, und gleicht auf Wunsch noch einmal ab."), path: "/app/history",
    };
    case "leak": return {
      what: say("A voucher code looks as if it had been passed around.", "Ein Gutscheincode sieht aus, als wäre er herumgereicht worden."),
      todo: say("Look at the reasons, and stop the code if you agree.", "Sehen Sie sich die Gründe an und sperren Sie den Code, wenn Sie es auch so sehen."), path: "/app/safety",
    };
    case "reward-unclear": return {
      what: say("Nobody can tell whether Shopify took money back for a reward: its answer was lost.", "Ob Shopify das Geld für eine Prämie zurückgebucht hat, lässt sich nicht sagen: Die Antwort ging verloren."),
      todo: say("Look at the customer's account in Shopify, then say here what you found. Until then nothing is tried again.", "Sehen Sie im Kundenkonto bei Shopify nach und sagen Sie hier, was Sie gefunden haben. Bis dahin wird nichts noch einmal versucht."),
      path: "/app/referrals",
    };
    case "referral-budget-used-up": return {
      what: say("This month's budget for recommendations is used up: nothing new is promised until the month is over.", "Das Monatsbudget für Empfehlungen ist aufgebraucht: Bis zum Monatsende wird nichts Neues versprochen."),
      todo: say("What was promised stays good. Raise the budget, or leave it at that.", "Was versprochen ist, gilt weiter. Erhöhen Sie das Budget, oder belassen Sie es dabei."), path: "/app/referrals/programme",
    };
    case "friend-pool-empty": return {
      what: say("There are no vouchers ready for friends who come by a link: Shopify does not take new ones.", "Für Freunde, die über einen Link kommen, liegen keine Gutscheine bereit: Shopify nimmt keine neuen an."),
      todo: say("Look at the friend's offer (is its product still there?); the app keeps trying.", "Sehen Sie sich das Angebot für Freunde an (gibt es das Produkt noch?); die App versucht es weiter."), path: "/app/referrals/programme",
    };
    case "customer-case": return {
      what: data.kind === "not-arrived"
        ? say(`A customer says that ${order ? `order ${order}` : "an order"} has not arrived, and waits for an answer.`, `Eine Kundin oder ein Kunde schreibt, dass ${order ? `Bestellung ${order}` : "eine Bestellung"} nicht angekommen ist, und wartet auf eine Antwort.`)
        : data.kind === "review"
        ? say(
          `A customer gave a product ${order ? `of order ${order} ` : ""}one or two stars, and waits for an answer. The review is published as any other.`,
          `Ein Produkt ${order ? `der Bestellung ${order} ` : ""}hat ein oder zwei Sterne bekommen, und jemand wartet auf eine Antwort. Die Bewertung wird veröffentlicht wie jede andere.`,
        )
        : say(`A customer is not satisfied${order ? ` with order ${order}` : ""} and waits for an answer.`, `Eine Kundin oder ein Kunde ist ${order ? `mit Bestellung ${order} ` : ""}nicht zufrieden und wartet auf eine Antwort.`),
      todo: say("Read what was said, and answer from here.", "Lesen Sie, was gesagt wurde, und antworten Sie von hier aus."), path: typeof data.address === "string" ? `/app/cases/${data.address}` : "/app/cases",
    };
    default: return assertNever(kind);
  }
}
