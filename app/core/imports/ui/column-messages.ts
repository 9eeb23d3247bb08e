import { defineMessages } from "~/platform/i18n/define-messages";

export const columnMessages = defineMessages(
  {
    none: "Not in the file",
    column: (name: string, example: string) => (example ? `${name} (${example})` : name),
    columnNumber: (number: number) => `Column ${number}`,
  },
  {
    de: {
      none: "Steht nicht in der Datei",
      column: (name: string, example: string) => (example ? `${name} (${example})` : name),
      columnNumber: (number: number) => `Spalte ${number}`,
    },
  },
);
