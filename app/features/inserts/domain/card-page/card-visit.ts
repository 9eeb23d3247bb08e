/** How a card's page was asked for, as far as it matters whether a person has scanned the card. */
export interface CardVisit {
  method: string;
  /** Sec-Purpose or Purpose: browsers that fetch ahead say "prefetch". */
  purpose: string | null;
  /** Whether the visitor calls itself a robot: previews of links in messengers do. */
  isRobot: boolean;
  /** Reached from the page itself, which says so in its links: waiting, asking back, coming back. */
  isReturn: boolean;
}

/** Whether this is somebody who scanned the card (or opened its address). Headers only, fetched ahead, a preview, or the page itself: a mere look. */
export const isScan = ({ method, purpose, isRobot, isReturn }: CardVisit): boolean =>
  method === "GET" && !isRobot && !isReturn && !/prefetch|prerender|preview/i.test(purpose ?? "");

/** What the page's own links carry, so that following them is no scan. */
export const returnMark = "seen";
