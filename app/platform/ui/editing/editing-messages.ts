import { defineMessages } from "~/platform/i18n/define-messages";

export const editingMessages = defineMessages(
  {
    save: "Save",
    discard: "Discard",
    saveFailed: "Not saved. Please look at the marked fields.",
    unreadable: "Not saved: this page is older than the app. Please load it again.",
    saveMine: "Save mine over it",
    showTheirs: "Show theirs",
  },
  {
    de: {
      save: "Speichern",
      discard: "Verwerfen",
      saveFailed: "Nicht gespeichert. Bitte sehen Sie sich die markierten Felder an.",
      unreadable: "Nicht gespeichert: Diese Seite ist älter als die App. Bitte laden Sie sie neu.",
      saveMine: "Meine darüberspeichern",
      showTheirs: "Die andere ansehen",
    },
  },
);
