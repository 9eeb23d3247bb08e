/** Work to be done, as it is queued. Payloads hold ids, never personal data. */
export interface NewJob {
  name: string;
  shopId: number;
  payload?: Record<string, JsonValue>;
  /** A job waiting under the same key is not queued twice. Acts, which have no payload, have one of their own anyway. */
  key?: string;
  /** Real time to wait before it starts: for technical delays only. Business reasons wait in platform/due. */
  delayMilliseconds?: number;
  /** How often it has failed before. */
  failures?: number;
}

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A job as its handler gets it. */
export interface RunningJob {
  name: string;
  shopId: number;
  payload: Record<string, JsonValue>;
  failures: number;
}

export type JobHandler = (job: RunningJob) => Promise<void>;
