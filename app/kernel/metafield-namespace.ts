/** Ours among a merchant's metafields: their other tools read it. We write it and never read it back. */
export const metafieldNamespace = "kundenkreis";
