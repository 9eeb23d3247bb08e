/** Whether a text can be one of our own or Shopify's keys (a UUID, digits): what strangers send is checked before it is looked up. */
export const isKey = (text: string): boolean => /^[\w-]{1,80}$/.test(text);
