import { defineMessages } from "~/platform/i18n/define-messages";

/** Why a photo was not taken. */
export const photoWords = defineMessages(
  {
    "too-large": "This photo is larger than 10 MB. Please choose a smaller one.",
    heic: "Photos in the HEIC format cannot be shown by every browser. Please choose a JPEG: on an iPhone, “Most Compatible” under Settings › Camera › Formats.",
    kind: "This is not a photo that we can show. Please choose a JPEG, PNG or WebP.",
    unreadable: "This photo cannot be read; perhaps the file is damaged. Please choose another one.",
    "too-many-pixels": "This photo has more than 50 megapixels. Please choose a smaller one.",
    "too-many": "Five photos are the most. Please take one out first.",
  },
  {
    de: {
      "too-large": "Dieses Foto ist größer als 10 MB. Bitte wählen Sie ein kleineres.",
      heic: "Fotos im Format HEIC kann nicht jeder Browser zeigen. Bitte wählen Sie ein JPEG: auf dem iPhone unter Einstellungen › Kamera › Formate „Maximale Kompatibilität“.",
      kind: "Das ist kein Foto, das wir zeigen können. Bitte wählen Sie ein JPEG, PNG oder WebP.",
      unreadable: "Dieses Foto lässt sich nicht lesen; vielleicht ist die Datei beschädigt. Bitte wählen Sie ein anderes.",
      "too-many-pixels": "Dieses Foto hat mehr als 50 Megapixel. Bitte wählen Sie ein kleineres.",
      "too-many": "Mehr als fünf Fotos gehen nicht. Bitte nehmen Sie erst eines heraus.",
    },
  },
);
