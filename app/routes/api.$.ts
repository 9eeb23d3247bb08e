// no shop here: nothing is at these addresses
import { problem } from "~/platform/api-keys/problem";

/** A wrong address is a problem document as well, not a page. */
export const loader = (): Response => nothingHere();
export const action = (): Response => nothingHere();

const nothingHere = (): Response => problem(404, "no-such-address", "There is nothing at this address. What there is stands in /api/openapi.json.");
