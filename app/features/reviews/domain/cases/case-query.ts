import { oneOf, readFrom } from "~/core/lists/domain/list-place";
import type { ListFrom } from "~/core/lists/domain/list-place";
import type { CaseStanding } from "./case-state";

export const casesPerPage = 25;
export const caseStandings = ["open", "answered", "closed"] as const satisfies readonly CaseStanding[];

export interface CaseQuery {
  state: CaseStanding;
  from: ListFrom | null;
}

/** What an address asks of the list; open ones where it says nothing, undefined when it is none of the list's own. */
export function readCaseQuery(parameters: { get: (name: string) => string | null }): CaseQuery | undefined {
  const [state, from] = [oneOf(caseStandings, parameters.get("state")), readFrom(parameters)];
  return state === undefined || from === undefined ? undefined : { state: state ?? "open", from };
}
