import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { Locale } from "~/kernel/locale";

/** In which language, and by which clock, a page is read. */
export interface Reader {
  locale: Locale;
  /** The shop's, IANA. */
  timeZone: string;
}

const ReaderContext = createContext<Reader>({ locale: "en", timeZone: "UTC" });

export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>;
}

export const useReader = (): Reader => useContext(ReaderContext);

/** The texts of one room in the reader's language. */
export const useWords = <M,>(messages: (locale: Locale) => M): M => messages(useReader().locale);
