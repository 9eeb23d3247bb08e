/** From where a card was scanned, as it is kept: one row a network (a hash that changes with the month), no address. */
export interface NetworkScans {
  networkHash: string;
  scans: number;
  /** Of these, those that found the voucher used or over. */
  afterEnd: number;
  firstAt: Date;
  lastAt: Date;
}

/**
 * When a code looks as if it went round. A card is scanned by one person, from home, at work, on the way, and by somebody
 * they show it to: that is four networks. Five within a week is more than a household does; whoever only asks again whether
 * a used code might still be good does so once or twice and from one place.
 */
export const leakThresholds = {
  manyNetworks: { networks: 5, days: 7 },
  afterEnd: { scans: 5, networks: 2, days: 30 },
  endlessScans: { scans: 40, days: 7 },
} as const;

/** How much a signal counts when codes are put in order, each multiplied by how far it is beyond its threshold. */
export const leakWeights = { "many-networks": 3, "after-end": 2, "endless-scans": 1 } as const;

export type LeakSignal =
  | { kind: "many-networks"; networks: number; days: number }
  | { kind: "after-end"; scans: number; networks: number; days: number }
  | { kind: "endless-scans"; scans: number; days: number };

export interface Leak {
  signals: LeakSignal[];
  /** For the order in a list only; nothing happens by itself. */
  weight: number;
}

/** What makes a card's scans suspicious, with the figures that say so; undefined where nothing does. */
export function leakSignals(rows: readonly NetworkScans[], now: Date): Leak | undefined {
  const signals = [manyNetworks(rows, now), afterEnd(rows, now), endlessScans(rows, now)].flatMap((signal) => signal ?? []);
  if (signals.length === 0) return undefined;
  return { signals, weight: signals.reduce((sum, signal) => sum + weightOf(signal), 0) };
}

function manyNetworks(rows: readonly NetworkScans[], now: Date): LeakSignal | undefined {
  const { networks: least, days } = leakThresholds.manyNetworks;
  const networks = countNetworks(within(rows, days, now));
  return networks >= least ? { kind: "many-networks", networks, days } : undefined;
}

function afterEnd(rows: readonly NetworkScans[], now: Date): LeakSignal | undefined {
  const { scans: least, networks: leastNetworks, days } = leakThresholds.afterEnd;
  const tried = within(rows, days, now).filter((row) => row.afterEnd > 0);
  const [scans, networks] = [tried.reduce((sum, row) => sum + row.afterEnd, 0), countNetworks(tried)];
  return scans >= least && networks >= leastNetworks ? { kind: "after-end", scans, networks, days } : undefined;
}

function endlessScans(rows: readonly NetworkScans[], now: Date): LeakSignal | undefined {
  const { scans: least, days } = leakThresholds.endlessScans;
  const scans = within(rows, days, now).reduce((sum, row) => sum + row.scans, 0);
  return scans >= least ? { kind: "endless-scans", scans, days } : undefined;
}

function weightOf(signal: LeakSignal): number {
  switch (signal.kind) {
    case "many-networks": return leakWeights[signal.kind] * (signal.networks / leakThresholds.manyNetworks.networks);
    case "after-end": return leakWeights[signal.kind] * (signal.scans / leakThresholds.afterEnd.scans);
    case "endless-scans": return leakWeights[signal.kind] * (signal.scans / leakThresholds.endlessScans.scans);
  }
}

const within = (rows: readonly NetworkScans[], days: number, now: Date): NetworkScans[] =>
  rows.filter((row) => now.getTime() - row.lastAt.getTime() <= days * 86_400_000);

/**
 * The salt changes with the month (UTC), so that the same network has another hash in the next one. Networks are counted
 * for each month by itself and the larger number taken: around the first of a month that is rather too small than too large.
 */
function countNetworks(rows: readonly NetworkScans[]): number {
  const byMonth = new Map<string, Set<string>>();
  for (const row of rows) {
    const month = saltMonth(row.firstAt);
    byMonth.set(month, (byMonth.get(month) ?? new Set()).add(row.networkHash));
  }
  return Math.max(0, ...[...byMonth.values()].map((hashes) => hashes.size));
}

/** Whose salt an instant's networks are hashed with: "2026-11". */
export const saltMonth = (at: Date): string => at.toISOString().slice(0, 7);
