/** Shopify's list of changes runs a little behind, and its clock is not ours. */
const overlapMilliseconds = 10 * 60_000;

/**
 * From when on changes are asked for.
 *
 * @param surePoint up to which everything has been looked at; null = never looked
 */
export const reconcileSince = (surePoint: Date | null, installedAt: Date): Date => new Date((surePoint ?? installedAt).getTime() - overlapMilliseconds);

/** Everything up to the last order of a page has been looked at, but never more than up to the beginning. */
export const sureAfterPage = (lastUpdatedAt: Date | undefined, before: Date, startedAt: Date): Date => {
  const reached = lastUpdatedAt && lastUpdatedAt > before ? lastUpdatedAt : before;
  return reached < startedAt ? reached : startedAt;
};
