/**
 * What goes wrong on request. Chances are 0..1. One object for the whole process, changed in place by
 * POST /control/faults and read anew for every webhook, every call of the Admin API and every upload through the app proxy.
 */
export interface Faults {
  /** A webhook is sent twice, the second time a little later, with the same event id. */
  duplicate: number;
  /** A webhook is held back until later ones have gone. */
  disorder: number;
  /** A webhook is never sent. */
  drop: number;
  /** Real time that passes before any webhook is sent. */
  delayMilliseconds: number;
  /** A call of the Admin API answers with an error, before or after it took effect. */
  failAdminApi: number;
  /** A bulk operation breaks off; drawn anew for each part of its work. */
  failBulkOperation: number;
  /** A call of the Admin API finds the bucket of points empty. */
  throttle: number;
  /** The app proxy refuses a form of several parts (with or without files) with a page of its own, as a firewall before it would. */
  proxyRefusesUploads: number;
}

export const noFaults = (): Faults => ({
  duplicate: 0, disorder: 0, drop: 0, delayMilliseconds: 0, failAdminApi: 0, failBulkOperation: 0, throttle: 0, proxyRefusesUploads: 0,
});
