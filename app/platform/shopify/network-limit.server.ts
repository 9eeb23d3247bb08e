const mostNetworks = 10_000;

interface Counted {
  count: number;
  /** When the window began. */
  since: number;
}

/**
 * Slows down networks that do one thing too often (try codes, ask for vouchers): so many times within a window, and then they wait until it is over. Kept in
 * this process's memory: several processes allow several times as much. What is remembered is a network's hash (`networkMark`).
 */
export class NetworkLimit {
  #counted = new Map<string, Counted>();

  constructor(private readonly most: number, private readonly windowMilliseconds: number) {}

  /** For how many more seconds a network has to wait; 0 = it need not. */
  secondsToWait(network: string, now: Date): number {
    const counted = this.#counted.get(network);
    if (!counted || counted.count < this.most) return 0;
    return Math.max(0, Math.ceil((counted.since + this.windowMilliseconds - now.getTime()) / 1000));
  }

  count(network: string, now: Date): void {
    const known = this.#counted.get(network);
    const isOver = !known || now.getTime() - known.since >= this.windowMilliseconds;
    // Taken out and put in again: those that were counted last stand last.
    this.#counted.delete(network);
    this.#counted.set(network, isOver ? { count: 1, since: now.getTime() } : { count: known.count + 1, since: known.since });
    const [oldest] = this.#counted.keys();
    if (this.#counted.size > mostNetworks && oldest !== undefined) this.#counted.delete(oldest);
  }
}

/** Guesses of tokens and codes: so many unknown ones from one network within ten minutes. They have 53 bits and more, so that guessing leads nowhere; this keeps it from costing us anything. */
export const guessLimit = (): NetworkLimit => new NetworkLimit(60, 10 * 60_000);
