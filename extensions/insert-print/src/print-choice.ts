/** What the app's PDF can be printed on, and for which printers. */
export const formats = ["a6", "dl", "a5", "4x6", "a4-4up", "slip"] as const;
export const resolutions = ["203", "300", "600"] as const;

export interface PrintChoice {
  format: (typeof formats)[number];
  dpi: (typeof resolutions)[number];
}

export const firstChoice: PrintChoice = { format: "a6", dpi: "300" };

const storageKey = "print-choice";

/** What was chosen the last time in this browser; what can no longer be read counts as never chosen. */
export async function rememberedChoice(): Promise<PrintChoice> {
  const kept = await shopify.storage.get<Record<string, Partial<PrintChoice>>>(storageKey).catch(() => undefined);
  return {
    format: formats.find((one) => one === kept?.format) ?? firstChoice.format,
    dpi: resolutions.find((one) => one === kept?.dpi) ?? firstChoice.dpi,
  };
}

/** A browser that refuses storage only costs the remembering. */
export async function rememberChoice(choice: PrintChoice): Promise<void> {
  await shopify.storage.set(storageKey, choice).catch(() => undefined);
}
