import { defineMessages } from "~/platform/i18n/define-messages";

export const thingsMessages = defineMessages(
  { choose: "Choose", removeThing: (title: string) => `Remove ${title}`, nothingChosen: "Nothing chosen yet." },
  { de: { choose: "Auswählen", removeThing: (title: string) => `${title} entfernen`, nothingChosen: "Noch nichts ausgewählt." } },
);
