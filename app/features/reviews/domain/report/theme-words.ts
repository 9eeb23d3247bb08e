import type { Locale } from "~/kernel/locale";
import type { Theme } from "./theme";

/**
 * Words in lower case with umlauts written out (ae, oe, ue, ss). `*` stands for any letters: "*liefer*" finds "Expresslieferung". Several words are a phrase; `~` between
 * them leaves room for up to two others.
 */
export interface ThemeWords {
  /** Name what somebody speaks about; they count unless the same part of the sentence praises it. */
  topics: readonly string[];
  /** Are complaints by themselves; they count unless they are denied ("not expensive"). */
  complaints: readonly string[];
  /** Look like one of these and mean something else. */
  butNot: readonly string[];
}

export interface Language {
  themes: Readonly<Record<Theme, ThemeWords>>;
  praise: readonly string[];
  /** Praise beside these is none. */
  blame: readonly string[];
  denials: readonly string[];
  /** "not only": denies nothing. */
  afterDenial: readonly string[];
  /** Begin another part of the sentence. */
  turns: readonly string[];
}

const words = (text: string): string[] => text.split(",").map((word) => word.trim()).filter(Boolean);

export const languages: Readonly<Record<Locale, Language>> = {
  de: {
    themes: {
      delivery: {
        topics: words("*liefer*, *versand*, versendet, paket*, *paket, *sendung, *zustell*, dhl, dpd, hermes, gls, ups, postbote*, paketbote*, *verpack*, karton*"),
        complaints: words("zu spaet, verspaet*, unpuenktlich*, nie ~ angekommen, nicht ~ angekommen, nie ~ an, kam ~ nicht, gewartet, wartezeit*, dauerte ~ lange, dauert ~ lange, gedauert, zu lange, transportschaden*, unvollstaendig*, falsch* ware, falsch* artikel, fehlte, fehlten, fehlt"),
        butNot: words("mitgeliefert*, ruecksendung*"),
      },
      size: {
        topics: words("*groesse, *groessen, groessentabelle, passform*, schnitt, laenge, aermel*, ruecksendung wegen groesse"),
        complaints: words("zu klein*, zu gross*, zu eng*, zu weit*, zu kurz*, zu lang, zu breit*, zu schmal*, faellt ~ klein*, faellt ~ gross*, passt ~ nicht, passten ~ nicht, passte ~ nicht, passen ~ nicht, drueckt, schlackert, sitzt ~ nicht, sitzt schlecht, einlaufen, eingelaufen"),
        butNot: words("zu grossen teil*, zu kurz gekommen"),
      },
      quality: {
        topics: words("*qualitaet*, *verarbeit*, *material, naht, naehte, stoff"),
        complaints: words("kaputt*, defekt*, zerbrochen*, gebrochen*, abgebrochen*, gerissen*, zerrissen*, loch, loecher, riss, risse, minderwertig*, schrott, muell, verwaschen*, ausgebleicht*, abgefaerbt, faerbt ~ ab, rostet, rostig*, verrostet, *schimmel*, verdorben*, abgelaufen*, wackelt, wackelig*, undicht*, faellt auseinander, haelt ~ nicht, funktioniert ~ nicht, billig verarbeitet, kratzer, fleck*"),
        butNot: words("schimmelkaese, edelschimmel*, blauschimmel*, weissschimmel*"),
      },
      taste: {
        topics: words("*geschmack, geschmacklich, *aroma, aromen, schmeckt*, schmecken, geschmeckt, geruch, *geruch, riecht, roch, rochen, gerochen, duft, duftet"),
        complaints: words("fad, fade, bitter, versalzen*, zu suess*, zu salzig*, zu sauer, ranzig*, stinkt, stinken, muffig*, geschmacklos*, waessrig*, ungeniessbar*, verbrannt*, pappig*, trocken*"),
        butNot: words("duft* und blumen, trockenfruecht*, trockner, trocknet, trocknen"),
      },
      service: {
        topics: words("*service, *support, hotline, kundendienst*, *betreuung, *beratung, *reklam*, umtausch*, retoure*, ruecksendung*, rueckgabe*, erstattung*, erstattet, ruecknahme"),
        complaints: words("unfreundlich*, keine antwort, keine rueckmeldung, keine reaktion, niemand ~ meldet, meldet sich niemand, nicht ~ erreichbar, nie ~ erreichbar, niemand ~ erreichbar, unverschaemt*, ignoriert, nicht geantwortet, nie geantwortet"),
        butNot: words("tafelservice, kaffeeservice, teeservice, speiseservice, essservice"),
      },
      price: {
        topics: words("*preis, *preise, preisleistung*, preis-leistung*, kosten, *kosten"),
        complaints: words("teuer*, teure*, ueberteuert*, zu viel geld, geldverschwendung, abzocke, wucher, wucherpreis*, geld nicht wert, nicht ~ wert, ueberhoeht*"),
        butNot: words("zu verkosten, verkosten, nicht erwaehnenswert"),
      },
    },
    praise: words("gut, gute, guter, gutes, guten, super, toll*, schnell*, prima, perfekt*, einwandfrei*, top, hervorragend*, klasse, zuegig*, fair*, freundlich*, nett*, puenktlich*, lecker*, ok, okay, passt, zufrieden, problemlos*, wunderbar*, schoen*, sorgfaeltig*, liebevoll*, in ordnung"),
    blame: words("leider, schlecht*, mies*, mangelhaft*, katastroph*, enttaeusch*, zu, schade, furchtbar*, schrecklich*, langsam*"),
    denials: words("nicht, kein, keine, keinen, keiner, keinerlei, nie, niemals, kaum, weder"),
    afterDenial: words("nur"),
    turns: words("aber, jedoch, doch, allerdings, obwohl, trotzdem, dafuer, nur, sondern, und"),
  },
  en: {
    themes: {
      delivery: {
        topics: words("deliver*, shipping, shipment*, shipped, courier*, parcel*, package, packages, packag*, postage, dhl, ups, fedex, usps"),
        complaints: words("late, delayed, delay*, never ~ arrived, not ~ arrived, didn't arrive, hasn't arrived, took ~ weeks, took ~ long, takes ~ long, waited, took forever, missing, wrong item, wrong product, got lost, incomplete"),
        butNot: words("later, not late"),
      },
      size: {
        topics: words("size, sizes, sizing, sized, fit, fits, fitting, length, width, sleeve*"),
        complaints: words("too small, too big, too large, too tight, too loose, too short, too long, too wide, too narrow, runs small, runs large, runs big, doesn't fit, didn't fit, don't fit, not fit, tight, baggy, shrunk, shrank"),
        butNot: words("took ~ too long, takes ~ too long, waited too long, taking too long"),
      },
      quality: {
        topics: words("quality, material, materials, stitch*, seam, seams, fabric, workmanship"),
        complaints: words("broke, broken, defect*, faulty, cheaply made, poorly made, flimsy, fell apart, falls apart, falling apart, ripped, torn, tore, hole, holes, leak*, rust, rusty, rusted, mouldy, moldy, mould, mold, expired, faded, stopped working, doesn't work, didn't work, junk, rubbish, garbage, scratch*, stain*"),
        butNot: words("stainless, scratching post*"),
      },
      taste: {
        topics: words("taste, tastes, tasted, flavour*, flavor*, smell, smells, smelled, smelt, aroma*, odour, odor"),
        complaints: words("bland, bitter, too sweet, too salty, salty, sour, rancid, stale, tasteless, flavourless, flavorless, stinks, stink, watery, burnt, inedible"),
        butNot: words("sour cream, bitter sweet"),
      },
      service: {
        topics: words("service, support, customer care, staff, refund*, hotline, returns, exchange"),
        complaints: words("rude, no answer, no reply, no response, never answered, never replied, unhelpful, ignored, unfriendly"),
        butNot: words("dinner service, tea service"),
      },
      price: {
        topics: words("price, prices, priced, cost, costs, value"),
        complaints: words("expensive, overpriced, not ~ worth, waste ~ money, rip off, ripoff, rip-off, too much money, pricey"),
        butNot: [],
      },
    },
    praise: words("good, great, super, fast, quick*, perfect*, fine, excellent, nice*, friendly, helpful, lovely, prompt*, fair*, ok, okay, top, amazing, love, loved, well, wonderful, tasty, delicious, true"),
    blame: words("bad*, poor*, terrible, awful, horrible, worst, worse, disappoint*, unfortunately, sadly, too, slow*"),
    denials: words("not, no, never, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, won't, can't, couldn't, hardly, barely, nothing"),
    afterDenial: words("only, just"),
    turns: words("but, however, although, though, yet, while, and"),
  },
};
