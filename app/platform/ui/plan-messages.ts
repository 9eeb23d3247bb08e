import { defineMessages } from "../i18n/define-messages";

export const planMessages = defineMessages(
  {
    title: "Plan",
    intro: "What you pay for Kundenkreis is agreed with Shopify and stands on your Shopify bill. You choose and change the plan in Shopify; nothing in this app costs anything by being clicked on.",
    open: "Choose a plan in Shopify",
    included: "In every plan",
    points: [
      "Every rule, design, format and printer; nothing is held back for a larger plan.",
      "A control group for everything, so that you see whether it changes anything.",
      "Your data as files whenever you like, also on the day you leave.",
    ],
    cancel: "To stop paying, end the plan in Shopify or remove the app. What stays then is said in the settings.",
  },
  {
    de: {
      title: "Tarif",
      intro: "Was Sie für Kundenkreis zahlen, vereinbaren Sie mit Shopify, und es steht auf Ihrer Shopify-Rechnung. Sie wählen und ändern den Tarif in Shopify; nichts in dieser App kostet etwas, weil Sie darauf klicken.",
      open: "Tarif in Shopify wählen",
      included: "In jedem Tarif",
      points: [
        "Alle Regeln, Gestaltungen, Formate und Drucker; nichts wird für einen größeren Tarif zurückgehalten.",
        "Eine Kontrollgruppe für alles, damit Sie sehen, ob es etwas verändert.",
        "Ihre Daten als Dateien, wann immer Sie möchten, auch am Tag, an dem Sie gehen.",
      ],
      cancel: "Um nicht mehr zu zahlen, beenden Sie den Tarif in Shopify oder entfernen Sie die App. Was dann bleibt, steht in den Einstellungen.",
    },
  },
);
