import type { z } from "zod";
import type { Address } from "../world/entities";
import type { address } from "./bodies";

/** What was not said of an address is null. */
export const completeAddress = (given: z.output<typeof address>): Address => ({
  firstName: given.firstName ?? null, lastName: given.lastName ?? null, address1: given.address1 ?? null, address2: given.address2 ?? null,
  zip: given.zip ?? null, city: given.city ?? null, province: given.province ?? null, countryCode: given.countryCode,
  phone: given.phone ?? null, company: given.company ?? null,
});
