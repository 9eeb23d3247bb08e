import type { StorefrontLocale } from "./words";

/** How a shop speaks on its first page. A shop that nobody wrote words for speaks plainly. */
export interface ShopVoice {
  claim: string;
  heroTitle: string;
  heroText: string;
}

const VOICES: Record<string, Record<StorefrontLocale, ShopVoice>> = {
  "feinkost-lindner.myshopify.com": {
    de: {
      claim: "Feinkost seit 1927",
      heroTitle: "Gutes, das man schmeckt",
      heroText: "Öle, Essige, Pasta, Käse und Süßes von kleinen Manufakturen. Ausgesucht, probiert und liebevoll verpackt.",
    },
    en: {
      claim: "Delicatessen since 1927",
      heroTitle: "Good things you can taste",
      heroText: "Oils, vinegars, pasta, cheese and sweets from small makers. Chosen, tasted and packed with care.",
    },
  },
  "teehaus-nord.myshopify.com": {
    de: {
      claim: "Tee von der Küste",
      heroTitle: "Erst mal einen Tee",
      heroText: "Kräftige Mischungen, feine Gärten und alles, was zu einer ruhigen Stunde gehört.",
    },
    en: {
      claim: "Tea from the coast",
      heroTitle: "First, a cup of tea",
      heroText: "Strong blends, fine gardens and everything that belongs to a quiet hour.",
    },
  },
};

/** The words of a shop in a language. */
export function shopVoice(shop: string, shopName: string, locale: StorefrontLocale): ShopVoice {
  const voice = VOICES[shop]?.[locale];
  if (voice) return voice;
  return locale === "de"
    ? { claim: "", heroTitle: `Willkommen bei ${shopName}`, heroText: "Schön, dass Sie da sind." }
    : { claim: "", heroTitle: `Welcome to ${shopName}`, heroText: "Good to see you." };
}
