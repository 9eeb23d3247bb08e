/** What a programme has to say to somebody on another one's page: recommend a friend, thanks for having been recommended. Nothing in it is about anybody but the reader. */
export interface PageSlot {
  kind: string;
  title: string;
  text: string;
  /** To be read, typed or passed on; grouped for people. */
  code: { label: string; value: string } | null;
  /** An address to be passed on, in full. */
  link: { label: string; url: string } | null;
  /** Ways to pass it on that need no script. */
  ways: { words: string; href: string }[];
  action: { words: string; href: string } | null;
  /** In small letters below. */
  notes: string[];
  /** Something asked about a thing each, to be answered with one to five stars: five links, from one star to five. */
  questions?: { about: string; stars: { words: string; href: string }[] }[];
}

/** Who holds a card: the order it came with, which it proves, and the customer of that order. */
export interface CardHolder {
  orderId: string;
  customerId: string | null;
}
