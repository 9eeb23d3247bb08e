/** One line of the book, as it is appended. `key` names the question, so that the same answer is never booked twice. */
export interface Entry<Kind extends string, Data> {
  key: string;
  kind: Kind;
  /** The key of the question all of this belongs to: `insert/order/5123`. */
  subject: string;
  orderId: string | null;
  data: Data;
}
