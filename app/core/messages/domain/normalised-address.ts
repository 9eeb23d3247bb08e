/**
 * An address as it is compared: without the spaces around it, letters in one form and case. Dots and "+" stay: to suppress too little is mended by
 * the next click, to take two people for one is not.
 */
export const normalisedAddress = (address: string): string => address.trim().normalize("NFKC").toLowerCase();
