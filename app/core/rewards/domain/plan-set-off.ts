export interface OpenReward {
  key: string;
  openMinor: number;
}

export interface SetOff {
  rewardKey: string;
  minor: number;
}

/**
 * What was had without being owed is taken off the next reward of money: the oldest first, as far as the new one reaches.
 *
 * @param open the customer's rewards of which something is open, oldest first, all in the new one's currency
 * @returns what is set off against which, and what is left of the new one
 */
export function planSetOff(open: readonly OpenReward[], worthMinor: number): { setOff: SetOff[]; leftMinor: number } {
  let leftMinor = worthMinor;
  const setOff: SetOff[] = [];
  for (const { key, openMinor } of open) {
    const minor = Math.min(openMinor, leftMinor);
    if (minor <= 0) continue;
    setOff.push({ rewardKey: key, minor });
    leftMinor -= minor;
  }
  return { setOff, leftMinor };
}
