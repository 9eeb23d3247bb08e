/** So many unknown cards from one network within this time, and then it has to wait: somebody is trying numbers. */
const [mostMisses, windowMilliseconds] = [60, 10 * 60_000];
const mostNetworks = 10_000;

interface Misses {
  count: number;
  /** When the window began. */
  since: number;
}

/**
 * Slows down who guesses tokens. A token has 68 bits, so that guessing leads nowhere; this keeps it from costing us anything. Kept in this
 * process's memory: several processes allow several times as much. What is remembered is a network's hash.
 */
export class GuessLimit {
  #misses = new Map<string, Misses>();

  /** For how many more seconds a network has to wait; 0 = it need not. */
  secondsToWait(network: string, now: Date): number {
    const misses = this.#misses.get(network);
    if (!misses || misses.count < mostMisses) return 0;
    return Math.max(0, Math.ceil((misses.since + windowMilliseconds - now.getTime()) / 1000));
  }

  missed(network: string, now: Date): void {
    const known = this.#misses.get(network);
    const isOver = !known || now.getTime() - known.since >= windowMilliseconds;
    // Taken out and put in again: those that missed last stand last.
    this.#misses.delete(network);
    this.#misses.set(network, isOver ? { count: 1, since: now.getTime() } : { count: known.count + 1, since: known.since });
    const [oldest] = this.#misses.keys();
    if (this.#misses.size > mostNetworks && oldest !== undefined) this.#misses.delete(oldest);
  }
}
