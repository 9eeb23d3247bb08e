import { isEverydayHost } from "./everyday-hosts";

/** Visitors of one advocate's link that came from one host. */
export interface LinkVisits {
  /** Of the page that led there, "" where the browser does not say. */
  host: string;
  visitors: number;
}

/** A blog with ten friends as readers is rare; a coupon site has that within the hour. */
export const couponSiteVisitors = 10;

/**
 * The sites on which an advocate's link seems to hang for everybody to take: ten visitors or more from the same host, unless it is one where
 * people talk to each other, or the shop's own.
 */
export const couponSites = (visits: readonly LinkVisits[], ownHosts: readonly string[] = []): string[] =>
  visits.filter(({ host, visitors }) => visitors >= couponSiteVisitors && !isEverydayHost(host) && !ownHosts.includes(host)).map(({ host }) => host);
