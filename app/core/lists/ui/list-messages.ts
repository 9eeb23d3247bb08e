import { defineMessages } from "~/platform/i18n/define-messages";

export const listMessages = defineMessages(
  { searchAction: "Search", newer: "Newer", older: "Older" },
  { de: { searchAction: "Suchen", newer: "Neuere", older: "Ältere" } },
);
