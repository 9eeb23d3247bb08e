import { advocateEntrySchemas } from "~/kernel/entries/advocate-entries";

export interface AdvocateState {
  stopped: boolean;
  /** How rewards of store credit are wanted; null = nothing said. */
  prefers: "credit" | "code" | null;
}

/** What follows from an advocate's entries, whatever their sequence: switches are counted, of wishes the highest number counts. */
export function advocateState(entries: readonly { kind: string; data: unknown }[]): AdvocateState {
  let [stops, resumes, latest] = [0, 0, 0];
  let prefers: AdvocateState["prefers"] = null;
  for (const { kind, data } of entries) {
    if (kind === "advocate.stopped") stops += 1;
    if (kind === "advocate.resumed") resumes += 1;
    if (kind !== "advocate.prefers") continue;
    const { time, as } = advocateEntrySchemas[kind].parse(data);
    if (time > latest) [latest, prefers] = [time, as];
  }
  return { stopped: stops > resumes, prefers };
}
